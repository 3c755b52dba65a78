package vn.toso.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.HttpProblems;
import vn.toso.shared.problem.Problem;

/**
 * Answers with a problem what the HTTP layer refuses. Requests that are no HTTP, whose address is not a URI, or whose head exceeds
 * the limits of the server several times over, get a status without a body, because the server does not pass them on.
 */
@Singleton
class HttpErrors {

    /** In characters, as in nginx. */
    private static final int MAX_URI = 8_000;

    private static final int MAX_HEADERS = 16_000;

    private final HttpProblems problems;

    HttpErrors(HttpProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, HttpProblems.Order.LIMITS);
    }

    void register(@Observes Router router) {
        router.errorHandler(400, context -> problems.send(context, Problem.malformed()));
        router.errorHandler(404, context -> problems.send(context, Problem.notFound()));
    }

    private void limit(RoutingContext context) {
        var request = context.request();
        if (request.uri().length() > MAX_URI) {
            problems.send(
                    context,
                    new Problem(Problem.Kind.URI_TOO_LONG, CommonProblem.URI_TOO_LONG, "The address is too long"));
            return;
        }
        int size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > MAX_HEADERS) {
            problems.send(
                    context,
                    new Problem(
                            Problem.Kind.HEADERS_TOO_LARGE,
                            CommonProblem.HEADERS_TOO_LARGE,
                            "The headers are too large"));
            return;
        }
        context.next();
    }
}
