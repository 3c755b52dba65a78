package vn.toso.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.submission.ReportIntake;

/** Exports the figures of many units to a spreadsheet and imports them again. */
@ApplicationScoped
class SheetService {

    private final ReportIntake reports;
    private final RegimeService regimes;
    private final Idempotency idempotency;

    SheetService(ReportIntake reports, RegimeService regimes, Idempotency idempotency) {
        this.reports = reports;
        this.regimes = regimes;
        this.idempotency = idempotency;
    }

    record Sheet(String name, byte[] file) {}

    /** @param content the file in Base64, so that two requests with one key are equal only if their files are */
    private record Request(UUID regimeId, UUID unitId, LocalDate asOf, boolean dryRun, String reason, String content) {}

    @Transactional
    Sheet write(UUID regimeId, UUID unitId, LocalDate asOf) {
        var regime = regimes.require(regimeId, asOf);
        var name = name(regime, asOf);
        return new Sheet(name, FigureSheet.write(name, regime, reports.asked(regimeId, unitId, asOf)));
    }

    /** Imports all rows with a figure, or none if one is wrong. Rows without a figure are left out. */
    @Transactional
    Reply<SheetReport> read(
            String key, UUID regimeId, UUID unitId, LocalDate asOf, boolean dryRun, String reason, byte[] file) {
        var request = new Request(
                regimeId, unitId, asOf, dryRun, reason, Base64.getEncoder().encodeToString(file));
        return idempotency.once("importSheet", key, request, SheetReport.class, () -> take(request, file));
    }

    private SheetReport take(Request request, byte[] file) {
        var regime = regimes.require(request.regimeId(), request.asOf());
        var name = name(regime, request.asOf());
        var asked = SheetColumns.codes(regime);
        var found = new SheetFindings(name);
        var filled = SheetReader.read(file, name, asked.keySet(), found);
        var units = new SheetUnits(reports.asked(request.regimeId(), request.unitId(), request.asOf()), found);
        var batch = reports.begin(regime, units.named(filled.rows()), request.asOf(), request.reason());
        var rows = new SheetRows(batch, asked, filled.columns(), units, found);
        filled.rows().forEach(rows::take);
        if (request.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            if (found.errors().isEmpty()) {
                rows.refuse(reports.write(batch));
            }
            if (!found.errors().isEmpty()) {
                throw found.errors().problem(SheetProblem.Type.INVALID_SHEET);
            }
        }
        return SheetReport.of(request.dryRun(), rows.taken(), found);
    }

    private String name(RegimeView regime, LocalDate asOf) {
        return FigureSheet.name(regime, regimes.sharesCode(regime.id()), asOf);
    }
}
