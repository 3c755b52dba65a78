package vn.toso.shared.problem;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.HttpMethod;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;

/**
 * A temporary failure that no caller causes: the database cannot be reached, or something took too long.
 *
 * @param reason one line for the log
 */
record DatabaseTrouble(Problem problem, String reason) {

    /** SQLSTATEs of a lost connection, or of a server that is starting, stopping, read-only or out of connections. */
    private static final Set<String> AWAY = Set.of("08", "53", "57P01", "57P02", "57P03", "57P05", "25006");

    /** SQLSTATEs of timeouts of statements, locks and transactions, of deadlocks and of serialization failures. */
    private static final Set<String> TOO_LONG = Set.of("57014", "55P03", "25P03", "25P04", "40P01", "40001");

    /** @return empty for any other failure */
    static Optional<DatabaseTrouble> of(Throwable failure, String method) {
        var chain = chain(failure);
        var lost = first(chain, SQLException.class, DatabaseTrouble::isAway);
        if (lost.isPresent()) {
            boolean committing =
                    first(chain, XAException.class, DatabaseTrouble::isOfCommit).isPresent();
            var problem = committing && !method.equals(HttpMethod.GET) ? outcomeUnknown() : away();
            return Optional.of(new DatabaseTrouble(problem, line(lost.get())));
        }
        return first(chain, Throwable.class, one -> isTooLong(one) || isTimedOut(one, chain))
                .map(reason -> new DatabaseTrouble(Problem.overloaded(), line(reason)));
    }

    private static Problem away() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        CommonProblem.DATABASE_AWAY,
                        "The database cannot be reached; nothing was changed")
                .retryAfterBetween(3, 8);
    }

    /** The connection was lost during the commit. Only a retry with the same key shows whether it succeeded. */
    private static Problem outcomeUnknown() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        CommonProblem.OUTCOME_UNKNOWN,
                        "The database was lost while it stored this, which may have been done; send the same request again")
                .retryAfterBetween(3, 8);
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (AWAY.contains(state) || state.length() == 5 && AWAY.contains(state.substring(0, 2)));
    }

    /** The pool's exceptions have no SQLSTATE: it had no free connection in time, or took one back. */
    private static boolean isTooLong(Throwable failure) {
        return failure instanceof RejectedExecutionException
                || failure instanceof SQLException refused
                        && (refused.getSQLState() == null || TOO_LONG.contains(refused.getSQLState()));
    }

    private static boolean isOfCommit(XAException failure) {
        return failure.errorCode == XAException.XA_RBROLLBACK;
    }

    /** Whether a transaction was rolled back only because of its timeout. Any other reason is attached as a cause. */
    private static boolean isTimedOut(Throwable failure, List<Throwable> chain) {
        return failure instanceof RollbackException
                && chain.stream().allMatch(one -> one instanceof RollbackException || one.getCause() != null);
    }

    private static String line(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> Optional<T> first(
            List<Throwable> chain, Class<T> type, Predicate<T> condition) {
        return chain.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .findFirst();
    }

    /** The failure with all its causes and suppressed exceptions. */
    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var chain = new ArrayList<Throwable>();
        collect(failure, seen, chain);
        return chain;
    }

    private static void collect(Throwable failure, Set<Throwable> seen, List<Throwable> chain) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        chain.add(failure);
        collect(failure.getCause(), seen, chain);
        for (var suppressed : failure.getSuppressed()) {
            collect(suppressed, seen, chain);
        }
    }
}
