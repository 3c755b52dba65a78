package vn.toso.shared.table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonProblem;

/** Imports a table in bulk, where row by row would take too long. All rows are imported, or none if one is wrong. */
@ApplicationScoped
public class TableBatch {

    private final Idempotency idempotency;

    TableBatch(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * An uploaded table.
     *
     * @param headings the columns that its own headings stand for, each as {@code heading=column}
     * @param settings further parameters of the request, which must be the same for the same key
     */
    public record Sent(String key, boolean dryRun, List<String> headings, Map<String, Object> settings, byte[] file) {

        public Sent(String key, boolean dryRun, List<String> headings, byte[] file) {
            this(key, dryRun, headings, Map.of(), file);
        }
    }

    /**
     * How the rows of a table are imported.
     *
     * @param <P> the data read from the rows
     * @param <R> the answer
     */
    public interface Work<P, R> {

        /** Reads the rows and notes their errors, without writing anything. */
        P check(List<TableRow> rows, ReadTable table);

        /** Writes the data. Not called if there are errors; rolled back on a dry run. */
        void write(P checked);

        R report(P checked, TableFindings found, CellErrors errors);
    }

    private record Request(boolean dryRun, List<String> headings, Map<String, Object> settings, String content) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public <P, R> Reply<R> take(String operation, Sent sent, TableColumns columns, Class<R> type, Work<P, R> work) {
        var request = new Request(
                sent.dryRun(),
                sent.headings(),
                sent.settings(),
                Base64.getEncoder().encodeToString(sent.file()));
        var named = columns.with(sent.headings());
        return idempotency.once(operation, sent.key(), request, type, () -> take(sent, named, work));
    }

    private static <P, R> R take(Sent sent, TableColumns columns, Work<P, R> work) {
        var errors = new CellErrors();
        var table = columns.read(sent.file(), errors);
        // Rows cannot be read if the columns are wrong.
        var checked = work.check(errors.isEmpty() ? table.rows() : List.of(), table);
        if (errors.isEmpty()) {
            work.write(checked);
        } else if (!sent.dryRun()) {
            throw errors.problem(CommonProblem.INVALID_TABLE);
        }
        if (sent.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return work.report(checked, table.findings(), errors);
    }
}
