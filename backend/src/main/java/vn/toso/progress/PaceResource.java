package vn.toso.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/targets/{id}/pace")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("VIEW_PROGRESS")
@Tag(name = "Targets")
class PaceResource {

    private final PaceService pace;
    private final BusinessClock clock;

    PaceResource(PaceService pace, BusinessClock clock) {
        this.pace = pace;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Gets what of a target is reached, what is left, and how much has to be added each reporting day",
            description = "A figure that was not given for the date is taken from an earlier one, as in the progress.")
    public PaceView getPace(
            @PathParam("id") UUID id,
            @Parameter(description = "Which regime's figures and reporting days count") @NotNull @QueryParam("regime")
                    UUID regime,
            @Parameter(description = "The target's own unit, or a unit with an allocation of it")
                    @NotNull
                    @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return pace.of(id, regime, unit, clock.orToday(asOf));
    }
}
