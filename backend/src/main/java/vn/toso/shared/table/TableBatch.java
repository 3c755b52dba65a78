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

/** Takes a table in as a whole, where row by row would take too long: all of its rows, or none where one is wrong. */
@ApplicationScoped
public class TableBatch {

    private final Idempotency idempotency;

    TableBatch(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * A table as it was sent.
     *
     * @param headings what its own headings stand for, each as {@code heading=column}
     * @param settings what else the request says: under one key it has to be the same
     */
    public record Sent(String key, boolean dryRun, List<String> headings, Map<String, Object> settings, byte[] file) {

        public Sent(String key, boolean dryRun, List<String> headings, byte[] file) {
            this(key, dryRun, headings, Map.of(), file);
        }
    }

    /**
     * What becomes of the rows.
     *
     * @param <P> what is read from them
     * @param <R> what is answered
     */
    public interface Work<P, R> {

        /** Reads the rows and notes what is wrong with them; nothing is written yet. */
        P check(List<TableRow> rows, ReadTable table);

        /** Writes what was read. Not called where anything is wrong; on a dry run it is rolled back. */
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
        // Without its columns a table says nothing about its rows.
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
