package vn.toso.shared.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.function.Supplier;

/**
 * Keeps in memory what was worked out of rows that change seldom. An entry counts only under the version of those rows that it was
 * worked out of; what is not asked for any more makes room.
 *
 * @param <K> with {@code equals}
 * @param <V> never changed by whoever gets it
 */
public final class Kept<K, V> {

    private final Cache<Versioned<K>, V> entries;

    private record Versioned<K>(K key, long version) {}

    /** @param maximum the most that all entries together may weigh */
    public Kept(long maximum, Weigher<K, V> weigher) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maximum)
                .weigher((Versioned<K> key, V value) -> weigher.weigh(key.key, value))
                .build();
    }

    /** @param version of the rows that it was worked out of; null where it is not to be kept: rows that nobody else sees */
    public record Seen<V>(V value, Long version) {}

    /** @param work says which version it saw: rows that changed meanwhile make what came of it nobody's */
    V get(K key, long version, Supplier<Seen<V>> work) {
        var entry = new Versioned<>(key, version);
        var known = entries.getIfPresent(entry);
        if (known != null) {
            return known;
        }
        var seen = work.get();
        if (Long.valueOf(version).equals(seen.version)) {
            entries.put(entry, seen.value);
        }
        return seen.value;
    }
}
