package vn.toso.shared.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.toso.shared.problem.Problem;

/**
 * Limits how many answers about a nation are made at the same time. More would take no more cores, and each holds tens of
 * megabytes while it is made.
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
     * Makes an answer where the limit allows it. Does not wait: the caller already holds a thread and a connection.
     *
     * @throws Problem {@code overloaded}, where the limit is reached
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
