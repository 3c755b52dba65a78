package vn.toso.shared.reference;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toso.shared.reference.Kept.Seen;

@Timeout(20)
class KeptTest {

    private static final int THREADS = 20;

    private final Kept<String, Integer> kept = new Kept<>(10, (key, value) -> 1);
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void threadsThatMissTheSameEntryComputeItOnce() throws Exception {
        var allStarted = new CountDownLatch(THREADS);
        var values = inThreads(() -> {
            allStarted.countDown();
            allStarted.await();
            return kept.get("tree", 7, () -> slowly(7L));
        });
        assertThat(values).hasSize(THREADS).containsOnly(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void aValueOfAnotherVersionIsNotKept() {
        assertThat(kept.get("tree", 7, () -> slowly(8L))).isEqualTo(1);
        assertThat(kept.get("tree", 7, () -> slowly(null))).isEqualTo(2);
        assertThat(kept.get("tree", 7, () -> slowly(7L))).isEqualTo(3);
        assertThat(kept.get("tree", 7, () -> slowly(7L))).isEqualTo(3);
        assertThat(kept.get("tree", 8, () -> slowly(8L))).isEqualTo(4);
    }

    @Test
    void aThreadThatIsStuckDoesNotStopTheOthers() throws Exception {
        var stuck = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var first = threads.submit(() -> kept.get("tree", 7, () -> {
                entered.countDown();
                await(stuck);
                return new Seen<>(0, 7L);
            }));
            entered.await();
            assertThat(kept.get("tree", 7, () -> slowly(7L))).isEqualTo(1);
            stuck.countDown();
            assertThat(first.get(5, TimeUnit.SECONDS)).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void threadsThatWaitedForAValueThatIsNotKeptDoNotQueue() throws Exception {
        long start = System.nanoTime();
        inThreads(() -> kept.get("tree", 7, () -> slowly(null)));
        // One after the other they would take 5 s.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void workThatFailsIsDoneAgainByTheNext() {
        assertThat(catchThrowable(() -> kept.get("tree", 7, () -> {
                    throw new IllegalStateException("database is away");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept.get("tree", 7, () -> slowly(7L))).isEqualTo(1);
    }

    private Seen<Integer> slowly(Long version) {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new Seen<>(computed.incrementAndGet(), version);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<Integer> inThreads(Callable<Integer> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var values = new ArrayList<Integer>();
            for (var one : threads.invokeAll(nCopies(THREADS, work))) {
                values.add(one.get());
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }
}
