package vn.toso.intake;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.intake.SheetReader.FilledRow;
import vn.toso.intake.SheetReport.SheetRow;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.CellError;
import vn.toso.submission.EntryForm;
import vn.toso.submission.EntryService;
import vn.toso.submission.Figure;
import vn.toso.submission.NewNote;
import vn.toso.submission.SubmissionService;

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
        var forms = entry.forms(regimeId, unitId, asOf, null, Page.MAX_LIMIT).items();
        return new Sheet(FigureSheet.name(regime, asOf), FigureSheet.write(regime, asOf, forms));
    }

    /** Rows without a figure are left alone; of the others all are taken in, or none where one is wrong. */
    @Transactional
    Reply<SheetReport> read(
            String key, UUID regimeId, UUID unitId, LocalDate asOf, boolean dryRun, String reason, byte[] file) {
        var request = new Request(
                regimeId, unitId, asOf, dryRun, reason, Base64.getEncoder().encodeToString(file));
        return idempotency.once("importSheet", key, request, SheetReport.class, () -> take(request, file));
    }

    private SheetReport take(Request request, byte[] file) {
        var regime = regimes.require(request.regimeId(), request.asOf());
        var filled = SheetReader.read(file, FigureSheet.name(regime, request.asOf()));
        var forms =
                entry.forms(request.regimeId(), request.unitId(), request.asOf(), null, Page.MAX_LIMIT).items().stream()
                        .collect(toMap(form -> form.unit().code(), form -> form));
        var errors = new ArrayList<CellError>();
        var rows = new ArrayList<SheetRow>();
        var seen = new HashSet<String>();
        for (var row : filled.rows()) {
            var form = forms.get(row.unitCode());
            if (form == null || !seen.add(row.unitCode())) {
                errors.add(error(row, "A", row.unitCode(), form == null ? "unknown-unit" : "unit-repeated"));
            } else if (!row.figures().isEmpty()) {
                take(row, filled.columns(), form, regime, request.reason(), rows, errors);
            }
        }
        if (!errors.isEmpty() && !request.dryRun()) {
            throw SheetProblem.invalid(errors);
        }
        if (request.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new SheetReport(request.dryRun(), rows, errors);
    }

    private void take(
            FilledRow row,
            Map<String, String> columns,
            EntryForm form,
            RegimeView regime,
            String reason,
            List<SheetRow> rows,
            List<CellError> errors) {
        var asked = regime.indicators().stream().filter(IndicatorRef::reported).toList();
        var figures = new ArrayList<Figure>();
        int errorsBefore = errors.size();
        row.figures().forEach((code, value) -> {
            var indicator =
                    asked.stream().filter(one -> one.code().equals(code)).findFirst();
            if (indicator.isPresent() && value.problem() == null) {
                figures.add(new Figure(indicator.get().id(), value.number(), value.mark()));
            } else if (indicator.isPresent()) {
                errors.add(error(row, columns.get(code), row.texts().get(code), value.problem()));
            }
        });
        if (errors.size() > errorsBefore || figures.isEmpty()) {
            return;
        }
        var notes = row.note() == null
                ? List.<NewNote>of()
                : figures.stream()
                        .map(figure -> new NewNote(figure.indicatorId(), row.note()))
                        .toList();
        try {
            rows.add(new SheetRow(row.row(), form.unit(), submissions.receive(regime, form, figures, notes, reason)));
        } catch (Problem refused) {
            refused(refused, row, columns, figures, asked, errors);
        }
    }

    /** A refusal names figures; the sheet names cells. What is about no figure is about the unit. */
    private static void refused(
            Problem refused,
            FilledRow row,
            Map<String, String> columns,
            List<Figure> figures,
            List<IndicatorRef> asked,
            List<CellError> errors) {
        if (refused.violations().isEmpty()) {
            errors.add(error(row, "A", row.unitCode(), refused.type()));
        }
        for (var violation : refused.violations()) {
            var parts = violation.pointer().split("/");
            if (parts.length > 2 && parts[1].equals("figures")) {
                var id = figures.get(Integer.parseInt(parts[2])).indicatorId();
                var code = asked.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .code();
                errors.add(error(row, columns.get(code), row.texts().get(code), violation.code()));
            } else {
                errors.add(error(row, "A", row.unitCode(), parts[1] + "-" + violation.code()));
            }
        }
    }

    private static CellError error(FilledRow row, String column, String value, String code) {
        return new CellError(row.row(), column, value, code);
    }
}
