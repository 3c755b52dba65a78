package vn.toso.shared.document;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Resolves {@code Accept} to one of the formats of an operation. The framework does this only for operations with a single
 * format; with several, it answers {@code application/*} as octets and refuses {@code text/*}.
 */
class AcceptedFormat {

    /** Must run before filters that need a thread; otherwise the framework refuses to start. */
    private static final int EARLY = 1;

    private static final Pattern INVALID = Pattern.compile("(^|,)\\s*\\*/(?!\\*\\s*([,;]|$))");

    /**
     * Drops ranges with a wildcard type and a concrete subtype, which RFC 9110, section 12.5.1, does not allow, but the framework
     * accepts.
     */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void dropInvalid(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted == null || !INVALID.matcher(accepted).find()) {
            return;
        }
        var valid = Arrays.stream(accepted.split(","))
                .filter(range -> !INVALID.matcher(range).find())
                .collect(joining(","))
                .strip();
        if (valid.isEmpty()) {
            throw new NotAcceptableException();
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, valid);
    }

    /** If none of the formats is acceptable, the header stays unchanged and the framework refuses the request. */
    @ServerRequestFilter(nonBlocking = true, priority = EARLY)
    void choose(ResteasyReactiveContainerRequestContext request) {
        var operation = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getTarget();
        var formats = operation == null ? null : operation.getProduces();
        if (formats == null || formats.getSortedOriginalMediaTypes().length < 2) {
            return;
        }
        var headers = request.getHeaders();
        List<String> accepted = headers.getOrDefault(HttpHeaders.ACCEPT, List.of());
        try {
            accepted.stream()
                    .map(accept -> formats.negotiateProduces(accept, null).getValue())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(chosen -> new MediaType(chosen.getType(), chosen.getSubtype()))
                    .ifPresent(chosen -> headers.putSingle(HttpHeaders.ACCEPT, chosen.toString()));
        } catch (IllegalArgumentException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }
}
