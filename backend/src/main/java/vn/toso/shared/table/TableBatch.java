package vn.toso.shared.table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.Problem;

/** Takes a table in as a whole, where row by row would take too long: all of its rows, or none where one is wrong. */
@ApplicationScoped
public class TableBatch {

    /** Of a table that is wrong throughout, enough to see why. */
    public static final int MAX_ERRORS = 1000;

    private final Idempotency idempotency;

    TableBatch(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * A table as it was sent.
     *
     * @param settings what else the request says: under one key it has to be the same
     */
    public record Sent(String key, boolean dryRun, Map<String, Object> settings, TableFormat format, byte[] file) {}

    /**
     * What becomes of the rows.
     *
     * @param <P> what is read from them
     * @param <R> what is answered
     */
    public interface Work<P, R> {

        /** Reads the rows and notes what is wrong with them; nothing is written yet. */
        P check(List<TableRow> rows);

        /** Writes what was read. Not called where anything is wrong; on a dry run it is rolled back. */
        void write(P checked);

        R report(P checked, List<CellError> errors);
    }

    private record Request(boolean dryRun, Map<String, Object> settings, TableFormat format, String content) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public <P, R> Reply<R> take(String operation, Sent sent, TableColumns columns, Class<R> type, Work<P, R> work) {
        var request = new Request(
                sent.dryRun(),
                sent.settings(),
                sent.format(),
                Base64.getEncoder().encodeToString(sent.file()));
        return idempotency.once(operation, sent.key(), request, type, () -> take(sent, columns, work));
    }

    private static <P, R> R take(Sent sent, TableColumns columns, Work<P, R> work) {
        var errors = new ArrayList<CellError>();
        var rows = columns.read(sent.file(), sent.format(), errors);
        // Without its columns a table says nothing about its rows.
        var checked = work.check(errors.isEmpty() ? rows : List.of());
        if (errors.isEmpty()) {
            work.write(checked);
        }
        errors.sort(Comparator.comparing(CellError::row));
        var told = List.copyOf(errors.subList(0, Math.min(errors.size(), MAX_ERRORS)));
        if (!errors.isEmpty() && !sent.dryRun()) {
            throw new Problem(Problem.Kind.UNPROCESSABLE, "invalid-table", "Nothing was taken in; `cells` says why")
                    .with("cells", told);
        }
        if (sent.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return work.report(checked, told);
    }
}
