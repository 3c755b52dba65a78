package vn.toso.shared.document;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
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
