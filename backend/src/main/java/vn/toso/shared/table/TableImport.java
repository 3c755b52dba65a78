package vn.toso.shared.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;

/**
 * Imports a table row by row. All rows are imported, or none if one is wrong. Importing the same table again changes nothing.
 */
@ApplicationScoped
public class TableImport {

    private final TableBatch batches;
    private final Validator validator;

    TableImport(TableBatch batches, Validator validator) {
        this.batches = batches;
        this.validator = validator;
    }

    /**
     * The columns of a table and how its rows are imported.
     *
     * @param nameColumn the column that names a row; errors that belong to no other column are shown there
     * @param columnOf the column that a member of the request is filled from, by the beginning of its JSON pointer
     * @param order sorts the rows so that a row comes after those it depends on
     * @param take imports a row; a problem that it throws is reported as errors of the row
     */
    public record Plan(
            String operation,
            TableColumns columns,
            String nameColumn,
            Map<String, String> columnOf,
            UnaryOperator<List<TableRow>> order,
            Function<TableRow, Taken> take) {}

    /**
     * The outcome of a row. Null stands for a refused row.
     *
     * @param name the name of the row's subject; null to use the row's name column
     */
    public record Taken(Outcome outcome, List<FieldChange> changes, String name) {

        public Taken(Outcome outcome, List<FieldChange> changes) {
            this(outcome, changes, null);
        }

        public Taken named(String name) {
            return new Taken(outcome, changes, name);
        }

        /**
         * @param before the exported row before the import; null if it did not exist
         * @param after the exported row after the import
         */
        public static Taken between(List<String> columns, List<Object> before, List<Object> after) {
            var changes = FieldChange.between(columns, before, after);
            if (before == null) {
                return new Taken(Outcome.CREATED, changes);
            }
            return new Taken(changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, changes);
        }

        public static Taken unchanged() {
            return new Taken(Outcome.UNCHANGED, List.of());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Reply<ImportReport> take(TableBatch.Sent sent, Plan plan) {
        return batches.take(plan.operation(), sent, plan.columns(), ImportReport.class, new RowByRow(sent, plan));
    }

    /** Validates a request built from a row by the same rules as one sent as JSON. */
    public <T> T valid(T request) {
        var violated = validator.validate(request);
        if (!violated.isEmpty()) {
            throw InvalidRequest.of(new ConstraintViolationException(violated));
        }
        return request;
    }

    /** Writes each row while it is checked, because the next row may depend on it. */
    private record RowByRow(TableBatch.Sent sent, Plan plan)
            implements TableBatch.Work<List<ImportedRow>, ImportReport> {

        @Override
        public List<ImportedRow> check(List<TableRow> rows, ReadTable table) {
            var taken = new ArrayList<ImportedRow>();
            plan.order().apply(rows).forEach(row -> take(row, taken));
            taken.sort(Comparator.comparing(ImportedRow::row));
            return taken;
        }

        @Override
        public void write(List<ImportedRow> checked) {
            // The rows were already written by {@code check}.
        }

        @Override
        public ImportReport report(List<ImportedRow> checked, TableFindings found, CellErrors errors) {
            return ImportReport.of(sent.dryRun(), checked, found, errors);
        }

        private void take(TableRow row, List<ImportedRow> rows) {
            try {
                var taken = plan.take().apply(row);
                if (taken != null && !row.failed()) {
                    var name = taken.name() == null ? row.text(plan.nameColumn()) : taken.name();
                    rows.add(new ImportedRow(row.number(), name, taken.outcome(), taken.changes()));
                }
            } catch (Problem refused) {
                if (refused.violations().isEmpty()) {
                    row.wrong(plan.nameColumn(), refused.type());
                }
                refused.violations().forEach(violation -> row.wrong(column(violation.pointer()), violation.code()));
            }
        }

        private String column(String pointer) {
            return plan.columnOf().entrySet().stream()
                    .filter(entry -> pointer.startsWith(entry.getKey()))
                    .max(Comparator.comparing(entry -> entry.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(plan.nameColumn());
        }
    }
}
