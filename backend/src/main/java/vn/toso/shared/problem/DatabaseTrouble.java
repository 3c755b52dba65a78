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
 * A failure that is nobody's mistake and passes: the database is away, or something took longer than it may.
 *
 * @param reason for the log, one line
 */
record DatabaseTrouble(Problem problem, String reason) {

    /** The connection, and what a server cannot do while it starts, stops, is a standby or has no connection left. */
    private static final Set<String> AWAY = Set.of("08", "53", "57P01", "57P02", "57P03", "57P05", "25006");

    /** A statement or a lock that took too long, a transaction that did, and two that waited for each other. */
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

    /** The line broke between "commit" and "committed": only the same key, sent again, finds out which it was. */
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

    /** Of the pool, which has no state to tell: it had no connection to give in time, or took one back. */
    private static boolean isTooLong(Throwable failure) {
        return failure instanceof RejectedExecutionException
                || failure instanceof SQLException refused
                        && (refused.getSQLState() == null || TOO_LONG.contains(refused.getSQLState()));
    }

    private static boolean isOfCommit(XAException failure) {
        return failure.errorCode == XAException.XA_RBROLLBACK;
    }

    /** Rolled back for its time alone: whatever else makes a transaction end so is named as the cause. */
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

    /** The failure with its causes and what was suppressed on the way. */
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
