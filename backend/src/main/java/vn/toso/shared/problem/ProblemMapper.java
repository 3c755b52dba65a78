package vn.toso.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The single place that turns exceptions into problem+json. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final Event<ProblemRaised> raised;

    ProblemMapper(Event<ProblemRaised> raised) {
        this.raised = raised;
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> thrown(Problem problem, ResteasyReactiveContainerRequestContext request) {
        raised.fire(new ProblemRaised(problem, request.getMethod(), template(request)));
        return answer(problem);
    }

    /** The path of the operation with the names of its parameters, such as {@code /api/v1/units/{id}}. */
    private static String template(ResteasyReactiveContainerRequestContext request) {
        var operation = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getTarget();
        if (operation == null) {
            return "?";
        }
        // A method without a path of its own has "/".
        var path = operation.getPath().template;
        return operation.getClassPath().template + (path.equals("/") ? "" : path);
    }

    private static RestResponse<ProblemBody> answer(Problem problem) {
        var answer = ResponseBuilder.<ProblemBody>create(problem.kind().status())
                .entity(ProblemBody.of(problem))
                .type(PROBLEM_JSON);
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> constraints(ConstraintViolationException violated) {
        return answer(InvalidRequest.of(violated));
    }

    /** Both classes must be listed, because the framework has its own mapper for the more specific one. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    RestResponse<ProblemBody> json(JsonProcessingException unreadable) {
        return answer(InvalidRequest.of(unreadable));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<ProblemBody> notLoggedIn(SecurityException ignored) {
        return answer(ofFramework(Problem.Kind.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> notAllowed(ForbiddenException ignored, ResteasyReactiveContainerRequestContext request) {
        return thrown(
                new Problem(
                        Problem.Kind.FORBIDDEN, CommonProblem.FORBIDDEN, "None of your roles may call this operation"),
                request);
    }

    /** Refusals by the framework: unknown path, method or media type, unreadable body or parameter. */
    @ServerExceptionMapper
    RestResponse<ProblemBody> http(WebApplicationException refusal, ResteasyReactiveContainerRequestContext request) {
        if (refusal.getCause() instanceof Problem problem) {
            return thrown(problem, request);
        }
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable);
        }
        int status = refusal.getResponse().getStatus();
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kind.status() == status && kind != Problem.Kind.FAULT)
                .findFirst()
                .map(kind -> answer(ofFramework(kind)))
                .orElseGet(() -> fault(refusal, request));
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> fault(Throwable fault, ResteasyReactiveContainerRequestContext request) {
        var trouble = DatabaseTrouble.of(fault, request.getMethod());
        if (trouble.isPresent()) {
            LOG.warnf(
                    "%s %s: %s (%s)",
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    trouble.get().problem().type().wire(),
                    trouble.get().reason());
            return answer(trouble.get().problem());
        }
        LOG.errorf(
                fault, "%s %s failed", request.getMethod(), request.getUriInfo().getPath());
        return answer(new Problem(Problem.Kind.FAULT, CommonProblem.FAULT, "The server failed; nothing was changed"));
    }

    private static Problem ofFramework(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED ->
                new Problem(kind, CommonProblem.METHOD_NOT_ALLOWED, "This path does not know this method");
            case TOO_LARGE -> new Problem(kind, CommonProblem.TOO_LARGE, "The request body is too large");
            case UNACCEPTABLE ->
                new Problem(kind, CommonProblem.NOT_ACCEPTABLE, "No representation that the request accepts");
            case UNSUPPORTED -> new Problem(kind, CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json");
            case UNAUTHENTICATED -> new Problem(kind, CommonProblem.UNAUTHENTICATED, "A valid access token is needed");
            default -> new Problem(kind, CommonProblem.MALFORMED, "The request could not be read");
        };
    }
}
