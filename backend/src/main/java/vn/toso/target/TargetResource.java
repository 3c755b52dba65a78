package vn.toso.target;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Targets", description = "What is to be reached, as it was declared")
class TargetResource {

    private final TargetService targets;
    private final BusinessClock clock;

    TargetResource(TargetService targets, BusinessClock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists the targets in force on a date, declared by the caller's units or above them")
    public Page<TargetView> listTargets(
            @Parameter(description = "Only targets declared for this very unit") @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return targets.list(unit, clock.orToday(asOf), Cursor.parse(cursor, 1), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Gets a target as it was in force on a date")
    public TargetView getTarget(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return targets.find(id, clock.orToday(asOf));
    }
}
