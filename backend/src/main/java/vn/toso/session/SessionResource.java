package vn.toso.session;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Session", description = "The caller and the business clock")
class SessionResource {

    private final SessionService session;

    SessionResource(SessionService session) {
        this.session = session;
    }

    @GET
    @Path("/me")
    @Operation(summary = "Gets the caller, their assignments and what these allow")
    public Me getMe() {
        return session.me();
    }

    @GET
    @Path("/clock")
    @Operation(summary = "Gets the business clock, which decides on dates and deadlines")
    public ClockView getClock() {
        return session.clock();
    }

    @PUT
    @Path("/clock")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ClockView.class)
    @Operation(
            summary = "Moves the business clock forward, in a demonstration",
            description = "Dates and deadlines of all users follow the new time. The clock cannot be moved back.")
    public RestResponse<ClockView> editClock(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull ClockChange body) {
        return Answer.of(RestResponse.Status.OK, session.moveClock(key, body));
    }
}
