package vn.toso.shared.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A cache of values that are computed from rows that seldom change. An entry is valid for one version of those rows. The least used
 * entries are dropped when the cache is full.
 *
 * <p>Threads that miss the same entry at once wait for the first of them, so that a backend that has just started does not read the
 * tree of the nation thirty times at once. A few different entries share a lock. A transaction that has changed the rows must not
 * ask: it could get the value from before its change.
 *
 * @param <K> with {@code equals}
 * @param <V> callers must not change it
 */
public final class Kept<K, V> {

    /** The longest wait for another thread, which may itself be waiting for a connection that this one holds. */
    private static final long MAX_WAIT_MILLIS = 2_000;

    private final Cache<Versioned<K>, V> entries;
    private final ReentrantLock[] locks =
            IntStream.range(0, 16).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    private record Versioned<K>(K key, long version) {}

    /** @param maximum the most that all entries together may weigh */
    public Kept(long maximum, Weigher<K, V> weigher) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maximum)
                .weigher((Versioned<K> key, V value) -> weigher.weigh(key.key, value))
                .build();
    }

    /**
     * @param version of the rows that the value was computed from; null if the value must not be kept, because only this
     *     transaction sees these rows
     */
    public record Seen<V>(V value, Long version) {}

    /** @param work returns the version that it saw; the value is kept only if that is the version asked for */
    V get(K key, long version, Supplier<Seen<V>> work) {
        var entry = new Versioned<>(key, version);
        var known = entries.getIfPresent(entry);
        if (known != null) {
            return known;
        }
        var lock = locks[Math.floorMod(entry.hashCode(), locks.length)];
        boolean first = lock.tryLock();
        if (!first) {
            awaitFirst(lock);
        }
        try {
            known = entries.getIfPresent(entry);
            return known != null ? known : compute(entry, work);
        } finally {
            if (first) {
                lock.unlock();
            }
        }
    }

    private V compute(Versioned<K> entry, Supplier<Seen<V>> work) {
        var seen = work.get();
        if (Long.valueOf(entry.version).equals(seen.version)) {
            entries.put(entry, seen.value);
        }
        return seen.value;
    }

    /** Waits for the thread that holds the lock. If its value could not be kept, all that waited compute it without the lock. */
    private static void awaitFirst(ReentrantLock lock) {
        try {
            if (lock.tryLock(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                lock.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
