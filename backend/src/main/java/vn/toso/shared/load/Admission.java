package vn.toso.shared.load;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Limits the number of concurrent requests before any work is done: before a thread, a connection and the lookup of the caller.
 * It runs on the event loop, so refusing costs almost nothing.
 */
class Admission {

    /** The request property with the pool in which the request holds a place. */
    private static final String HELD = "toso.load.held";

    /** Must run before the framework's filters, which may need a thread. */
    private static final int FIRST = 0;

    private final Places places;
    private final Places heavyPlaces;

    Admission(LoadConfig config, Vertx vertx, MeterRegistry meters) {
        places = new Places(config.places(), config.waiting(), config.patience(), vertx);
        heavyPlaces = new Places(config.heavyPlaces(), config.waiting(), config.patience(), vertx);
        measure("ordinary", places, meters);
        measure("heavy", heavyPlaces, meters);
    }

    private static void measure(String kind, Places places, MeterRegistry meters) {
        Gauge.builder("toso.load.taken", places, Places::taken)
                .tag("kind", kind)
                .register(meters);
        Gauge.builder("toso.load.waiting", places, Places::waiting)
                .tag("kind", kind)
                .register(meters);
        FunctionCounter.builder("toso.load.refused", places, Places::refused)
                .tag("kind", kind)
                .register(meters);
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = FIRST)
    Uni<Void> admit(ResteasyReactiveContainerRequestContext request) {
        var held = new AtomicReference<Places>();
        request.setProperty(HELD, held);
        // The place is returned when the work ends. A client that hangs up does not end the work.
        ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .registerCompletionCallback(ended -> giveBack(held));
        return take(places, held);
    }

    /** A request for a heavy endpoint returns its ordinary place and waits for a heavy one. */
    @Heavy
    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    @SuppressWarnings("unchecked") // only written above
    Uni<Void> admitHeavy(ResteasyReactiveContainerRequestContext request) {
        var held = (AtomicReference<Places>) request.getProperty(HELD);
        giveBack(held);
        return take(heavyPlaces, held);
    }

    private static Uni<Void> take(Places from, AtomicReference<Places> held) {
        var waiting = from.take();
        if (waiting == null) {
            held.set(from);
            return null;
        }
        return waiting.invoke(() -> held.set(from));
    }

    private static void giveBack(AtomicReference<Places> held) {
        var places = held.getAndSet(null);
        if (places != null) {
            places.leave();
        }
    }
}
