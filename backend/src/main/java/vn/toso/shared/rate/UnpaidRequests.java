package vn.toso.shared.rate;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemBody;

/**
 * Lets the address pay for what ended before a token was verified, always with a problem. It is refused only now, because a request
 * with a token could be that of a neighbour who has an account.
 */
class UnpaidRequests {

    private final RateLimits limits;

    UnpaidRequests(RateLimits limits) {
        this.limits = limits;
    }

    @ServerResponseFilter
    void pay(RoutingContext request, ContainerResponseContext response) {
        try {
            limits.afterwards(request);
        } catch (Problem tooMany) {
            response.setStatus(tooMany.kind().status());
            response.setEntity(ProblemBody.of(tooMany));
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, tooMany.retryAfterSeconds());
        }
    }
}
