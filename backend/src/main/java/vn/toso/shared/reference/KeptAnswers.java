package vn.toso.shared.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A cache of answers that are requested repeatedly. Each is computed once per version.
 *
 * @param <Q> everything that decides the answer except database rows
 */
public final class KeptAnswers<Q, A> {

    private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(10);

    private final Cache<Q, Made<A>> answers;

    private record Made<A>(String version, A answer) {}

    /** @param maximum the maximum total weight of all answers */
    public KeptAnswers(long maximum, Weigher<Q, A> weigher) {
        answers = Caffeine.newBuilder()
                .maximumWeight(maximum)
                .weigher((Q question, Made<A> one) -> weigher.weigh(question, one.answer))
                .expireAfterAccess(UNTIL_FORGOTTEN)
                .build();
    }

    /** The cached answer, if it was computed for this version. */
    public Optional<A> known(Q question, String version) {
        return Optional.ofNullable(answers.getIfPresent(question))
                .filter(made -> made.version.equals(version))
                .map(Made::answer);
    }

    /** @param version the current version; an answer cached under another version is computed again */
    public A of(Q question, String version, Supplier<A> work) {
        return answers.asMap()
                .compute(
                        question,
                        (same, known) -> known != null && known.version.equals(version)
                                ? known
                                : new Made<>(version, work.get()))
                .answer;
    }
}
