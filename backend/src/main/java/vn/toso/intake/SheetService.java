package vn.toso.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.submission.EntryForm;
import vn.toso.submission.EntryService;
import vn.toso.submission.SubmissionService;
import vn.toso.unit.UnitOrder;

/** Figures of many units out to a spreadsheet and in again. */
@ApplicationScoped
class SheetService {

    private final EntryService entry;
    private final SubmissionService submissions;
    private final RegimeService regimes;
    private final Idempotency idempotency;

    SheetService(EntryService entry, SubmissionService submissions, RegimeService regimes, Idempotency idempotency) {
        this.entry = entry;
        this.submissions = submissions;
        this.regimes = regimes;
        this.idempotency = idempotency;
    }

    record Sheet(String name, byte[] file) {}

    /** @param content of the file: what makes two requests under one key the same */
    private record Request(UUID regimeId, UUID unitId, LocalDate asOf, boolean dryRun, String reason, String content) {}

    @Transactional
    Sheet write(UUID regimeId, UUID unitId, LocalDate asOf) {
        var regime = regimes.require(regimeId, asOf);
        var name = name(regime, asOf);
        return new Sheet(name, FigureSheet.write(name, regime, forms(regimeId, unitId, asOf)));
    }

    /** Rows without a figure are left out; of the others all are taken in, or none where one is wrong. */
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
        var units = new SheetUnits(forms(request.regimeId(), request.unitId(), request.asOf()), found);
        var rows = new SheetRows(submissions, regime, asked, filled.columns(), units, request.reason(), found);
        filled.rows().forEach(rows::take);
        if (!found.errors().isEmpty() && !request.dryRun()) {
            throw found.errors().problem("invalid-sheet");
        }
        if (request.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return SheetReport.of(request.dryRun(), rows.taken(), found);
    }

    private String name(RegimeView regime, LocalDate asOf) {
        return FigureSheet.name(regime, regimes.sharesCode(regime.id()), asOf);
    }

    /** All of them: a sheet is of every unit that is asked at or below one. */
    private List<EntryForm> forms(UUID regimeId, UUID unitId, LocalDate asOf) {
        return Page.all(next ->
                        entry.forms(regimeId, unitId, asOf, Cursor.parse(next, UnitOrder.CURSOR_KEYS), Page.MAX_LIMIT))
                .toList();
    }
}
