package vn.toso.shared.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** What the callers of one budget have left. A caller who has sent nothing for a minute has a full bucket and is forgotten. */
final class Buckets {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Bandwidth limit;
    private final String policy;
    private final String name;
    private final Cache<String, Bucket> byCaller;

    Buckets(Budget budget, int perMinute, int kept) {
        limit = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, WINDOW)
                .build();
        name = "\"" + budget.policy() + "\"";
        policy = name + ";q=" + perMinute + ";w=" + WINDOW.toSeconds();
        byCaller = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterAccess(WINDOW)
                .build();
    }

    /**
     * One request.
     *
     * @param limit the {@code RateLimit} header: how many requests are left, and the seconds until the budget is full again
     * @param waitSeconds until the next request is allowed; 0 if this one was
     */
    record Spent(String policy, String limit, int waitSeconds) {}

    Spent spend(String caller) {
        var probe = byCaller.get(caller, unknown -> newBucket()).tryConsumeAndReturnRemaining(1);
        var left = name + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
        return new Spent(policy, left, probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private Bucket newBucket() {
        return Bucket.builder().addLimit(limit).withNanosecondPrecision().build();
    }

    /** Callers that are remembered, about. */
    long remembered() {
        byCaller.cleanUp();
        return byCaller.estimatedSize();
    }

    private static int seconds(long nanos) {
        return Math.toIntExact(Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
