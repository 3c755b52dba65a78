package vn.toso.shared.version;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.toso.shared.problem.Problem;

/**
 * The steps before a row is changed: it exists for the caller, it is locked, the caller may change it, and the caller has seen
 * its latest version.
 */
public final class ForChange {

    private ForChange() {}

    /**
     * Locks a row for a change. Whether the caller may change it is decided after the lock, because the answer can depend on
     * other rows, which change while we wait.
     *
     * @param found the row in the caller's scope; if it is empty, the answer is 404
     * @param permit throws a problem if the caller may not change the row; gets the row as it was before the lock
     * @param lock waits for concurrent changes of the row, and locks it until the transaction ends
     * @param version returns the version of the locked row
     * @param seen the version that the caller has seen; if it is not the latest, the answer is 412
     */
    public static <S, T> T lock(
            Optional<S> found, Consumer<S> permit, Supplier<T> lock, ToIntFunction<T> version, int seen) {
        return lock(found, permit, lock, version, seen, row -> Version.stale(version.applyAsInt(row)));
    }

    /** Locks a row for a change. @param stale makes the 412 problem from the locked row */
    public static <S, T> T lock(
            Optional<S> found,
            Consumer<S> permit,
            Supplier<T> lock,
            ToIntFunction<T> version,
            int seen,
            Function<T, Problem> stale) {
        var before = found.orElseThrow(Problem::notFound);
        var row = lock.get();
        permit.accept(before);
        if (version.applyAsInt(row) != seen) {
            throw stale.apply(row);
        }
        return row;
    }
}
