package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/teams/coverage")
@RolesAllowed("VIEW_TEAMS")
@Tag(name = "Teams")
class CoverageTableResource {

    /** How many villages one query reads. Large, because each page scans all villages. */
    private static final int READ = 5000;

    private final CoverageService coverage;
    private final BusinessClock clock;

    CoverageTableResource(CoverageService coverage, BusinessClock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the units right below one and how far teams cover each, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportTeamCoverage(
            @QueryParam("unit") @NotNull UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return CoverageTable.of(coverage.of(unit, clock.orToday(asOf)));
    }

    @GET
    @Heavy
    @Path("/villages/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the villages below a unit, by commune and name, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportCoveredVillages(
            @QueryParam("unit") @NotNull UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only those that no team serves") @QueryParam("without") @DefaultValue("false")
                    boolean without) {
        return villages(unit, asOf, without);
    }

    private Table villages(UUID unit, LocalDate asOf, boolean without) {
        var day = clock.orToday(asOf);
        var all = Page.all(
                next -> coverage.villages(unit, day, without, Cursor.parse(next, CoverageResource.VILLAGE_KEYS), READ));
        return CoverageTable.of(all, without);
    }
}
