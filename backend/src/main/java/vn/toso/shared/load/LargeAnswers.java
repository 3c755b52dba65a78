package vn.toso.shared.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.toso.shared.problem.Problem;

/**
 * Limits how many answers about a whole country are computed at the same time. More would not be faster, and each needs tens of
 * megabytes of memory.
 */
@Singleton
public class LargeAnswers {

    private final Semaphore free;
    private final AtomicLong refused = new AtomicLong();

    LargeAnswers(LoadConfig config, MeterRegistry meters) {
        free = new Semaphore(config.largeAnswers());
        FunctionCounter.builder("toso.load.refused", refused, AtomicLong::get)
                .tag("kind", "large")
                .register(meters);
    }

    /**
     * Computes an answer if the limit allows it. Does not wait, because the caller already holds a thread and a connection.
     *
     * @throws Problem {@code overloaded} if the limit is reached
     */
    public <A> A make(Supplier<A> work) {
        if (!free.tryAcquire()) {
            refused.incrementAndGet();
            throw Problem.overloaded();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
