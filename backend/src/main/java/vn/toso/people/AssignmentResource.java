package vn.toso.people;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.access.Role;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.table.TableWords;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(AssignmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments", description = "Who may do what, where and until when")
class AssignmentResource {

    static final String PATH = "/api/v1/assignments";

    private static final String UNIT = "Only in this unit, units below it, and ended units that passed into these";

    private static final int CURSOR_KEYS = 2;

    private final AssignmentService assignments;
    private final AssignmentTable table;
    private final AssignmentImportTable importing;

    AssignmentResource(AssignmentService assignments, AssignmentTable table, AssignmentImportTable importing) {
        this.assignments = assignments;
        this.table = table;
        this.importing = importing;
    }

    @GET
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Lists the roles in the units that the caller administers, the latest first",
            description =
                    "Also those in ended units: the caller administers a successor, or a unit above them on their last day.")
    public Page<AssignmentView> listAssignments(
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @QueryParam("person") UUID person,
            @QueryParam("role") Role role,
            @Parameter(description = "All where absent") @QueryParam("when") AssignmentWhen when,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new AssignmentFilter(unit, person, role, when);
        return assignments.list(filter, Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("MANAGE_PEOPLE")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the roles, a row for each, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT + " The filters are those of the list.")
    public Table exportAssignments(
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @QueryParam("person") UUID person,
            @QueryParam("role") Role role,
            @Parameter(description = "All where absent") @QueryParam("when") AssignmentWhen when,
            @Parameter(description = TableAnswer.WORDS) @QueryParam("words") @DefaultValue(TableWords.DEFAULT)
                    TableWords words) {
        return table.write(new AssignmentFilter(unit, person, role, when), words);
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(
            summary = "Imports roles from a table: checks all rows, then gives and changes the roles in the background",
            description =
                    TableAnswer.IMPORT
                            + """
                     A row that means a role that somebody has changes its end and its reason: the same user name, unit and role, \
                    and the same `valid_from` to the minute, or none for a role that is not over. Every other row gives a role. An \
                    export that is imported again changes nothing. `getPeopleImport` says how far the work is.""")
    public RestResponse<PeopleImportReport> importAssignments(
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = TableAnswer.COLUMN, example = TableAnswer.COLUMN_EXAMPLE)
                    @Size(max = TableAnswer.MAX_COLUMNS)
                    @QueryParam("column")
                    List<String> columns,
            @Parameter(description = PeopleImportReport.SEEN)
                    @Size(max = PeopleImportReport.MAX_VERSION)
                    @QueryParam("preview")
                    String preview,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return Answer.of(
                RestResponse.Status.OK, importing.read(PeopleImportTable.sent(key, dryRun, columns, preview, file)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(AssignmentView.class)
    @Operation(summary = "Gets a role that somebody holds, held or will hold")
    public RestResponse<AssignmentView> getAssignment(@PathParam("id") UUID id) {
        return Answer.of(assignments.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "201", responseDescription = "Given")
    @Operation(
            summary = "Gives a role in a unit to a person",
            description =
                    "The caller administers the unit or a unit above it, and the home unit of the person likewise. A unit that has ended takes no role. If the unit is not at or below the home unit, a one-time code of the person that was not used yet is revoked.")
    public RestResponse<AssignmentView> createAssignment(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewAssignment body) {
        return Answer.created(assignments.grant(key, body), made -> PATH + "/" + made.id());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(AssignmentView.class)
    @Operation(summary = "Sets, moves or removes the end of a role")
    public RestResponse<AssignmentView> editAssignment(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull AssignmentEdit body) {
        return Answer.of(assignments.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(AssignmentView.class)
    @Operation(
            summary = "Ends a role now",
            description = "It stops working at once and stays in the list. The last administrator of the root stays.")
    public RestResponse<AssignmentView> endAssignment(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return Answer.of(RestResponse.Status.OK, assignments.end(key, id, Version.required(ifMatch), body));
    }
}
