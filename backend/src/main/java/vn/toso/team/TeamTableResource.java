package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Header;

@Path("/api/v1/teams")
@Tag(name = "Teams")
class TeamTableResource {

    static final String VACANT = "Only active teams that nobody leads on the date";
    static final String ENDED_VILLAGES = "Only active teams that serve a village which has ended by the date";
    static final String ENDED_UNIT = "Only active teams whose commune has ended by the date";

    private final TeamTable table;
    private final BusinessClock clock;

    TeamTableResource(TeamTable table, BusinessClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("VIEW_ROSTERS")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the rosters of a date, a row for each membership, as CSV or XLSX by `Accept`",
            description =
                    TableAnswer.EXPORT
                            + " Teams whose members the caller may not read are left out. Phones are in full if the caller may read them, which is recorded; otherwise masked. The filters are those of the list.")
    public Table exportTeams(
            @Parameter(
                            description =
                                    "Only teams of this unit and units below it, and of ended units that passed into these; with `vacant`, `endedVillages` or `endedUnit`, the teams that the coverage of this unit counts")
                    @QueryParam("unit")
                    UUID unit,
            @QueryParam("level") TeamLevel level,
            @Parameter(description = "All where absent") @QueryParam("status") TeamStatus status,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Part of the name, with or without diacritics") @QueryParam("q") @Size(max = 100)
                    String query,
            @Parameter(description = VACANT) @QueryParam("vacant") @DefaultValue("false") boolean vacant,
            @Parameter(description = ENDED_VILLAGES) @QueryParam("endedVillages") @DefaultValue("false")
                    boolean endedVillages,
            @Parameter(description = ENDED_UNIT) @QueryParam("endedUnit") @DefaultValue("false") boolean endedUnit) {
        var wanting = TeamWant.of(vacant, endedVillages, endedUnit);
        var filter = new TeamFilter(unit, level, status, query, wanting, clock.orToday(asOf));
        return table.write(filter);
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @Operation(
            summary = "Imports rosters, a row for each membership, all rows or none",
            description =
                    TableAnswer.IMPORT
                            + " A team is identified by its commune and name, a village by its name in that commune. An empty cell and a masked phone change nothing. People with the same name are told apart by phone, then by role and position. If only the phone differs, it becomes the new phone of the one person with the name. If only the name differs, and no other row matches the person with this phone, the name is corrected. If more differs, the row is ambiguous and is refused (`ambiguous-member`): put both people into the file, or make one change at a time. A row that repeats the data of a former member changes nothing (`past-members`), nor does an earlier role (`earlier-roles`). Roles and leaving need a reconstitution. A file cannot dissolve a team: `dissolved_on` may be left out.")
    public RestResponse<ImportReport> importTeams(
            @Parameter(description = "Refuse rows of communes that are not at or below this unit") @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "Report what would happen, without changing anything")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = TableAnswer.COLUMN, example = TableAnswer.COLUMN_EXAMPLE)
                    @Size(max = TableAnswer.MAX_COLUMNS)
                    @QueryParam("column")
                    List<String> columns,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return TableAnswer.of(table.read(
                new TableBatch.Sent(key, dryRun, columns, unit == null ? Map.of() : Map.of("unit", unit), file), unit));
    }
}
