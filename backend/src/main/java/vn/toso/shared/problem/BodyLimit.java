package vn.toso.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body whose Content-Length is too large. The server's own limit would close the connection without an answer. Here
 * the body is read and discarded, so that the client can read the answer.
 */
class BodyLimit {

    /** Before every other route. */
    private static final int FIRST = 1000;

    /** Beyond this size, in bytes, the connection is closed after all. */
    private static final long MAX_DISCARDED = 64L << 20;

    private final ObjectMapper json;
    private final long limit;
    private final long fileLimit;

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "toso.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileLimit) {
        this.json = json;
        this.limit = limit.asLongValue();
        this.fileLimit = fileLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        long length = announced(context.request());
        if (length <= limit(context.request().path()) || length > MAX_DISCARDED) {
            context.next();
            return;
        }
        context.request()
                .handler(discarded -> {})
                .endHandler(end -> refuse(context))
                .resume();
    }

    /** Imports may be larger: a file may list all units of the country. */
    private long limit(String path) {
        return path.endsWith("/import") ? fileLimit : limit;
    }

    private void refuse(RoutingContext context) {
        var problem = new Problem(Problem.Kind.TOO_LARGE, CommonProblem.TOO_LARGE, "The request body is too large");
        try {
            context.response()
                    .setStatusCode(problem.kind().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(json.writeValueAsString(ProblemBody.of(problem)));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
