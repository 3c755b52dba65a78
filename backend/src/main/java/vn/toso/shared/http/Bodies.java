package vn.toso.shared.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toso.shared.document.FileBody;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.HttpProblems;
import vn.toso.shared.problem.Problem;

/**
 * Reads the body of a request on the event loop, before the request takes a place or a thread, so that a slow client holds
 * neither: into memory, or into a temporary file if it is a {@link FileBody}. A body that is too large is read and discarded, so
 * that the client can read the answer.
 */
@Singleton
class Bodies {

    /** Beyond this size, in bytes, the connection is closed after the answer. */
    private static final long MAX_DISCARDED = 64L << 20;

    /** The largest body without a token, in bytes. The largest request of this kind sets a password with a one-time code. */
    private static final long WITHOUT_TOKEN = 32L << 10;

    private final Vertx vertx;
    private final HttpProblems problems;
    private final Addresses addresses;
    private final long limit;
    private final BodyConfig config;
    private final BodyRoom memory;
    private final BodyRoom disk;

    Bodies(
            Vertx vertx,
            HttpProblems problems,
            Addresses addresses,
            @ConfigProperty(name = "toso.max-body-size") MemorySize limit,
            BodyConfig config) {
        this.vertx = vertx;
        this.problems = problems;
        this.addresses = addresses;
        this.limit = limit.asLongValue();
        this.config = config;
        memory = new BodyRoom(config.memory().asLongValue(), 4);
        disk = new BodyRoom(config.disk().asLongValue(), 2);
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
        var intake = isFile(context) ? new FileIntake(context) : new MemoryIntake(context, limit(context));
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
    private long limit(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Math.min(limit, WITHOUT_TOKEN);
        }
        var operation = Operations.of(context);
        return operation != null && operation.imports() ? config.importSize().asLongValue() : limit;
    }

    /** Nobody writes files without at least claiming to be logged in. */
    private static boolean isFile(RoutingContext context) {
        var operation = Operations.of(context);
        return operation != null
                && operation.takesFile()
                && context.request().headers().contains(HttpHeaders.AUTHORIZATION);
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
    private abstract class Intake {

        final RoutingContext context;
        final long limit;
        private final BodyRoom room;
        private final boolean wanted;
        private final String caller;
        private long timer;
        private long received;
        private int kept;
        private Problem refusal;
        private boolean ended;

        private Intake(RoutingContext context, long limit, BodyRoom room) {
            this.context = context;
            this.limit = limit;
            this.room = room;
            wanted = Operations.of(context) != null;
            caller = addresses.caller(context.request());
        }

        abstract void keep(Buffer part);

        /** Forgets what was kept, because the request is refused when the rest has been read. */
        abstract void discard();

        /** Hands the body on after its last part. */
        abstract void complete();

        void begin() {
            context.addEndHandler(end -> giveBack());
            timer = vertx.setTimer(config.patience().toMillis(), late -> refuse(tooSlow()));
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
                refuseLater(tooLarge());
            } else if (wanted && refusal == null) {
                if (room.take(caller, part.length())) {
                    kept += part.length();
                    keep(part);
                } else {
                    refuseLater(Problem.overloaded());
                }
            }
        }

        private void refuseLater(Problem problem) {
            refusal = problem;
            discard();
        }

        final void giveBack() {
            room.giveBack(caller, kept);
            kept = 0;
        }

        private void finish() {
            vertx.cancelTimer(timer);
            if (ended) {
                return;
            }
            ended = true;
            if (refusal == null) {
                complete();
            } else {
                problems.send(context, refusal);
            }
        }

        /** Answers without reading the rest, which makes the connection useless. */
        void refuse(Problem problem) {
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

    private final class MemoryIntake extends Intake {

        private Buffer body = Buffer.buffer();

        private MemoryIntake(RoutingContext context, long limit) {
            super(context, limit, memory);
        }

        @Override
        void keep(Buffer part) {
            body.appendBuffer(part);
        }

        @Override
        void discard() {
            body = Buffer.buffer();
            giveBack();
        }

        @Override
        void complete() {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    private final class FileIntake extends Intake {

        private AsyncFile file;
        private boolean handedOn;

        private FileIntake(RoutingContext context) {
            super(context, config.fileSize().asLongValue(), disk);
        }

        @Override
        void begin() {
            var files = vertx.fileSystem();
            files.createTempFile("toso-", ".body")
                    .compose(path -> {
                        context.put(FileBody.RECEIVED, Path.of(path));
                        // The operation takes the file; without one it goes with the request.
                        context.addEndHandler(end -> {
                            if (context.remove(FileBody.RECEIVED) != null) {
                                files.delete(path);
                            }
                        });
                        return files.open(path, new OpenOptions());
                    })
                    .onSuccess(opened -> {
                        file = opened;
                        context.addEndHandler(end -> {
                            if (!handedOn) {
                                file.close();
                            }
                        });
                        super.begin();
                    })
                    .onFailure(this::fail);
        }

        @Override
        void keep(Buffer part) {
            file.write(part).onFailure(this::fail);
            if (file.writeQueueFull()) {
                context.request().pause();
                file.drainHandler(written -> context.request().resume());
            }
        }

        /** The file goes with the request. */
        @Override
        void discard() {}

        @Override
        void complete() {
            handedOn = true;
            file.close()
                    .onSuccess(closed -> {
                        ((RoutingContextInternal) context).setBody(Buffer.buffer());
                        context.next();
                    })
                    .onFailure(failed -> problems.send(context, Problem.overloaded()));
        }

        /** The disk is full, or the file cannot be written for another reason. */
        private void fail(Throwable failed) {
            Log.errorf(failed, "A request body could not be written to a file");
            refuse(Problem.overloaded());
        }
    }
}
