package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(TeamResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams", description = "Community digital technology teams, their members and the villages they serve")
class TeamResource {

    static final String PATH = "/api/v1/teams";

    private static final int CURSOR_KEYS = 2;

    private final TeamService teams;
    private final BusinessClock clock;

    TeamResource(TeamService teams, BusinessClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("VIEW_TEAMS")
    @Operation(summary = "Lists the teams the caller may read, as they were on a date, by name")
    public Page<TeamView> listTeams(
            @Parameter(
                            description =
                                    "Only teams of this unit and units below it, and of ended units that passed into these; with `vacant`, `endedVillages` or `endedUnit`, the teams that the coverage of this unit counts")
                    @QueryParam("unit")
                    UUID unit,
            @QueryParam("level") TeamLevel level,
            @QueryParam("status") TeamStatus status,
            @Parameter(description = "Today where absent; teams founded later are not listed") @QueryParam("asOf")
                    LocalDate asOf,
            @Parameter(description = "Part of the name, with or without diacritics") @QueryParam("q") @Size(max = 100)
                    String query,
            @Parameter(description = TeamTableResource.VACANT) @QueryParam("vacant") @DefaultValue("false")
                    boolean vacant,
            @Parameter(description = TeamTableResource.ENDED_VILLAGES)
                    @QueryParam("endedVillages")
                    @DefaultValue("false")
                    boolean endedVillages,
            @Parameter(description = TeamTableResource.ENDED_UNIT) @QueryParam("endedUnit") @DefaultValue("false")
                    boolean endedUnit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var wanting = TeamWant.of(vacant, endedVillages, endedUnit);
        var filter = new TeamFilter(unit, level, status, query, wanting, clock.orToday(asOf));
        return teams.list(filter, Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(value = TeamView.class, responseCode = "201", responseDescription = "Founded")
    @Operation(summary = "Records a team as its founding decision sets it up, with its first members and villages")
    public RestResponse<TeamView> createTeam(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewTeam body) {
        return Answer.created(teams.found(key, body), made -> PATH + "/" + made.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("VIEW_TEAMS")
    @APIResponseSchema(TeamView.class)
    @Operation(
            summary = "Gets a team as it was on a date",
            description = "For a date before its founding, the team at its founding.")
    public RestResponse<TeamView> getTeam(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return Answer.of(teams.find(id, clock.orToday(asOf)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(TeamView.class)
    @Operation(summary = "Corrects the name or the founding decision of a team")
    public RestResponse<TeamView> editTeam(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull TeamEdit body) {
        return Answer.of(teams.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/dissolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(TeamView.class)
    @Operation(
            summary = "Records that a team is dissolved",
            description = "Its memberships and the villages it serves end with it; what was before stays readable.")
    public RestResponse<TeamView> dissolveTeam(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Dissolution body) {
        return Answer.of(RestResponse.Status.OK, teams.dissolve(key, id, Version.required(ifMatch), body));
    }

    @GET
    @Path("/{id}/villages")
    @RolesAllowed("VIEW_TEAMS")
    @Operation(summary = "Lists the villages a team serves on a date, by name")
    public Page<TeamView.Village> listTeamVillages(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also those it served before") @QueryParam("past") @DefaultValue("false")
                    boolean past) {
        return teams.villages(id, clock.orToday(asOf), past);
    }
}
