package vn.toso.regime;

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

@Path("/api/v1/regimes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Regimes", description = "What is asked of whom by when")
class RegimeResource {

    private final RegimeService regimes;
    private final BusinessClock clock;

    RegimeResource(RegimeService regimes, BusinessClock clock) {
        this.regimes = regimes;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists the regimes in force on a date that the caller's units set or are asked by")
    public Page<RegimeView> listRegimes(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only regimes that concern this unit or units below it") @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return regimes.list(unit, clock.orToday(asOf), Cursor.parse(cursor, 2), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Gets a regime as it was in force on a date")
    public RegimeView getRegime(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return regimes.require(id, clock.orToday(asOf));
    }
}
