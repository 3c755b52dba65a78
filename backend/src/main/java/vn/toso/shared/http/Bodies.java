package vn.toso.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.HttpProblems;
import vn.toso.shared.problem.Problem;

/**
 * Reads the body of a request on the event loop, before the request takes a place or a thread, so that a slow client holds
 * neither. A body that is too large is read and discarded, so that the client can read the answer.
 */
@Singleton
class Bodies {

    /** Beyond this size, in bytes, the connection is closed after the answer. */
    private static final long MAX_DISCARDED = 64L << 20;

    private final Vertx vertx;
    private final HttpProblems problems;
    private final long limit;
    private final long fileLimit;
    private final Duration patience;
    private final long memory;

    /** Bytes of all bodies of running requests. */
    private final AtomicLong held = new AtomicLong();

    Bodies(
            Vertx vertx,
            HttpProblems problems,
            @ConfigProperty(name = "toso.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileLimit,
            @ConfigProperty(name = "toso.body.patience") Duration patience,
            @ConfigProperty(name = "toso.body.memory") MemorySize memory) {
        this.vertx = vertx;
        this.problems = problems;
        this.limit = limit.asLongValue();
        this.fileLimit = fileLimit.asLongValue();
        this.patience = patience;
        this.memory = memory.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, HttpProblems.Order.BODY);
    }

    private void take(RoutingContext context) {
        var request = context.request();
        long length = announced(request);
        if (length == 0 && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            context.next();
            return;
        }
        var intake = new Intake(context, limit(request.path()));
        boolean waits = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (length > MAX_DISCARDED || waits && length > intake.limit) {
            intake.refuse(tooLarge());
            return;
        }
        if (waits) {
            context.response().writeContinue();
        }
        intake.begin();
    }

    /** Imports may be larger: a file may list all units of the country. */
    private long limit(String path) {
        return path.endsWith("/import") ? fileLimit : limit;
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private static Problem tooLarge() {
        return new Problem(Problem.Kind.TOO_LARGE, CommonProblem.TOO_LARGE, "The request body is too large");
    }

    private static Problem tooSlow() {
        return new Problem(
                Problem.Kind.TOO_SLOW,
                CommonProblem.TOO_SLOW,
                "The request body did not arrive in time; nothing was changed");
    }

    /** The body of one request. Everything happens on the event loop of its connection. */
    private final class Intake {

        private final RoutingContext context;
        private final long limit;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private long received;
        private Problem refusal;
        private boolean ended;

        private Intake(RoutingContext context, long limit) {
            this.context = context;
            this.limit = limit;
        }

        private void begin() {
            context.addEndHandler(end -> held.addAndGet(-body.length()));
            timer = vertx.setTimer(patience.toMillis(), late -> refuse(tooSlow()));
            context.request()
                    .handler(this::add)
                    .exceptionHandler(broken -> refuse(Problem.malformed()))
                    .endHandler(end -> finish())
                    .resume();
        }

        private void add(Buffer part) {
            received += part.length();
            if (received > MAX_DISCARDED) {
                refuse(tooLarge());
            } else if (received > limit) {
                refusal = tooLarge();
            } else if (refusal == null && held.get() + part.length() > memory) {
                refusal = Problem.overloaded();
            }
            if (refusal == null) {
                held.addAndGet(part.length());
                body.appendBuffer(part);
            }
        }

        private void finish() {
            vertx.cancelTimer(timer);
            if (ended) {
                return;
            }
            ended = true;
            if (refusal == null) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            } else {
                problems.send(context, refusal);
            }
        }

        /** Answers without reading the rest, which makes the connection useless. */
        private void refuse(Problem problem) {
            vertx.cancelTimer(timer);
            if (ended) {
                return;
            }
            ended = true;
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(sent -> context.request().connection().close());
            problems.send(context, problem);
        }
    }
}
