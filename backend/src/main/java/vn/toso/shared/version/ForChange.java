package vn.toso.shared.version;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.toso.shared.problem.Problem;

/** The steps before a row is changed: it exists for the caller, they may change it, it is locked, and it is as they saw it. */
public final class ForChange {

    private ForChange() {}

    /**
     * @param found the row in the scope of the caller; where it is empty the answer is 404
     * @param permit throws where the caller may not change it
     * @param lock waits for others who change the row, and holds it until the end of the transaction
     * @param version of the locked row
     * @param seen the version that the caller has seen; where it is not the version any more the answer is 412
     */
    public static <S, T> T lock(
            Optional<S> found, Consumer<S> permit, Supplier<T> lock, ToIntFunction<T> version, int seen) {
        return lock(found, permit, lock, version, seen, row -> Version.stale(version.applyAsInt(row)));
    }

    /** @param stale how the answer 412 says what has become of the row */
    public static <S, T> T lock(
            Optional<S> found,
            Consumer<S> permit,
            Supplier<T> lock,
            ToIntFunction<T> version,
            int seen,
            Function<T, Problem> stale) {
        permit.accept(found.orElseThrow(Problem::notFound));
        var row = lock.get();
        if (version.applyAsInt(row) != seen) {
            throw stale.apply(row);
        }
        return row;
    }
}
