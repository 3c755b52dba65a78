package vn.toso.shared.table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Problem;

/** Takes a table in: all of its rows, or none where one is wrong. The same table again changes nothing. */
@ApplicationScoped
public class TableImport {

    private final Idempotency idempotency;
    private final Validator validator;

    TableImport(Idempotency idempotency, Validator validator) {
        this.idempotency = idempotency;
        this.validator = validator;
    }

    /**
     * What a table holds and how a row of it is taken in.
     *
     * @param nameColumn what names a row, and what a problem is about that is about no other column
     * @param columnOf which column a member of the request is filled from, by the beginning of its pointer
     * @param order rows that others build on come first
     * @param take a problem it throws is about the row
     */
    public record Plan(
            String operation,
            TableColumns columns,
            String nameColumn,
            Map<String, String> columnOf,
            UnaryOperator<List<TableRow>> order,
            Function<TableRow, ImportReport.Outcome> take) {}

    private record Request(boolean dryRun, TableFormat format, String content) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Reply<ImportReport> take(String key, boolean dryRun, TableFormat format, byte[] file, Plan plan) {
        var request = new Request(dryRun, format, Base64.getEncoder().encodeToString(file));
        return idempotency.once(
                plan.operation(), key, request, ImportReport.class, () -> take(dryRun, format, file, plan));
    }

    /** The rules of a request that comes as JSON hold for one that is read from a row. */
    public <T> T valid(T request) {
        var violated = validator.validate(request);
        if (!violated.isEmpty()) {
            throw InvalidRequest.of(new ConstraintViolationException(violated));
        }
        return request;
    }

    private static ImportReport take(boolean dryRun, TableFormat format, byte[] file, Plan plan) {
        var errors = new ArrayList<CellError>();
        var rows = plan.columns().read(file, format, errors);
        var taken = new ArrayList<ImportReport.ImportedRow>();
        if (errors.isEmpty()) {
            plan.order().apply(rows).forEach(row -> take(row, plan, taken));
        }
        if (!errors.isEmpty() && !dryRun) {
            throw new Problem(Problem.Kind.UNPROCESSABLE, "invalid-table", "Nothing was taken in; `cells` says why")
                    .with("cells", errors);
        }
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        taken.sort(Comparator.comparing(ImportReport.ImportedRow::row));
        errors.sort(Comparator.comparing(CellError::row));
        return new ImportReport(dryRun, taken, errors);
    }

    private static void take(TableRow row, Plan plan, List<ImportReport.ImportedRow> taken) {
        try {
            var outcome = plan.take().apply(row);
            if (!row.failed()) {
                taken.add(new ImportReport.ImportedRow(row.number(), row.text(plan.nameColumn()), outcome));
            }
        } catch (Problem refused) {
            if (refused.violations().isEmpty()) {
                row.wrong(plan.nameColumn(), refused.type());
            }
            refused.violations().forEach(violation -> row.wrong(column(violation.pointer(), plan), violation.code()));
        }
    }

    private static String column(String pointer, Plan plan) {
        return plan.columnOf().entrySet().stream()
                .filter(entry -> pointer.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(plan.nameColumn());
    }
}
