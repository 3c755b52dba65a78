package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/teams/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("VIEW_TEAMS")
@Tag(name = "Teams")
class CoverageResource {

    static final int VILLAGE_KEYS = 3;

    private final CoverageService coverage;
    private final BusinessClock clock;

    CoverageResource(CoverageService coverage, BusinessClock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Counts how far teams cover a unit and each unit right below it on a date",
            description = "Adds up along the unit tree of that date.")
    public TeamCoverage getTeamCoverage(
            @QueryParam("unit") @NotNull UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return coverage.of(unit, clock.orToday(asOf));
    }

    @GET
    @Path("/villages")
    @Operation(
            summary = "Lists the villages below a unit on a date, by commune and name, with how many teams serve them")
    public Page<CoveredVillage> listCoveredVillages(
            @QueryParam("unit") @NotNull UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only those that no team serves") @QueryParam("without") @DefaultValue("false")
                    boolean without,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return coverage.villages(unit, clock.orToday(asOf), without, Cursor.parse(cursor, VILLAGE_KEYS), limit);
    }
}
