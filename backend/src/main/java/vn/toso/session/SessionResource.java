package vn.toso.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Session", description = "Who is asking, and what time it is")
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
    @Operation(summary = "Gets the business clock, by which days begin and deadlines fall")
    public ClockView getClock() {
        return session.clock();
    }
}
