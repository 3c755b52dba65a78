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

/** Takes a table in row by row: all of its rows, or none where one is wrong. The same table again changes nothing. */
@ApplicationScoped
public class TableImport {

    private final TableBatch batches;
    private final Validator validator;

    TableImport(TableBatch batches, Validator validator) {
        this.batches = batches;
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
            Function<TableRow, Taken> take) {}

    /**
     * What became of a row; null stands for a row that was refused.
     *
     * @param name of what the row is about; null where its column of names says it
     */
    public record Taken(Outcome outcome, List<FieldChange> changes, String name) {

        public Taken(Outcome outcome, List<FieldChange> changes) {
            this(outcome, changes, null);
        }

        public Taken named(String name) {
            return new Taken(outcome, changes, name);
        }

        /**
         * @param before the row of the export before, null for what was not there
         * @param after the row of the export now
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

    /** The rules of a request that comes as JSON hold for one that is read from a row. */
    public <T> T valid(T request) {
        var violated = validator.validate(request);
        if (!violated.isEmpty()) {
            throw InvalidRequest.of(new ConstraintViolationException(violated));
        }
        return request;
    }

    /** A row may build on what the one before it has written: they are written as they are checked. */
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
            // Written already.
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
