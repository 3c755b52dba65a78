package vn.toso.target;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(TargetResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "Targets as they were declared")
class TargetResource {

    static final String PATH = "/api/v1/targets";

    private final TargetService targets;
    private final TargetTable table;
    private final BusinessClock clock;

    TargetResource(TargetService targets, TargetTable table, BusinessClock clock) {
        this.targets = targets;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("VIEW_PROGRAMME")
    @Operation(summary = "Lists the targets in force on a date, declared by the caller's units or above them")
    public Page<TargetView> listTargets(
            @Parameter(description = "Only targets declared for this very unit") @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also what begins after the date") @QueryParam("coming") @DefaultValue("false")
                    boolean coming,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return targets.list(unit, clock.orToday(asOf), coming, Cursor.parse(cursor, 1), limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = TargetView.class, responseCode = "201", responseDescription = "Declared")
    @Operation(
            summary = "Declares a target of a unit, as a document sets it",
            description = "A unit has at most one target for an indicator at any one time.")
    public RestResponse<TargetView> createTarget(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewTarget body) {
        return Answer.created(targets.declare(key, body), made -> PATH + "/" + made.id());
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("VIEW_PROGRAMME")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the targets in force on a date, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportTargets(
            @Parameter(description = "Only targets declared for this very unit") @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also what begins after the date") @QueryParam("coming") @DefaultValue("false")
                    boolean coming) {
        return table.write(unit, clock.orToday(asOf), coming);
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("MANAGE_PROGRAMME")
    @Operation(summary = "Imports a table of targets, all rows or none", description = TableAnswer.IMPORT)
    public RestResponse<ImportReport> importTargets(
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
        return TableAnswer.of(table.read(new TableBatch.Sent(key, dryRun, columns, file)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("VIEW_PROGRAMME")
    @APIResponseSchema(TargetView.class)
    @Operation(
            summary = "Gets a target as it was in force on a date",
            description = "For a date before its first version, the first version.")
    public RestResponse<TargetView> getTarget(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return Answer.of(targets.find(id, clock.orToday(asOf)));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed("VIEW_PROGRAMME")
    @Operation(summary = "Lists all versions of a target with their parts, the latest first")
    public Page<TargetView> listTargetVersions(@PathParam("id") UUID id) {
        return targets.versions(id);
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = TargetView.class, responseCode = "201", responseDescription = "Revised")
    @Operation(
            summary = "Revises a target from a date on",
            description =
                    "Earlier dates keep the earlier version, and frozen reports do not change. The parts of the units below have to be divided again.")
    public RestResponse<TargetView> createTargetVersion(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Declaration body) {
        return Answer.created(targets.revise(key, id, Version.required(ifMatch), body), made -> PATH + "/" + id);
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(TargetView.class)
    @Operation(summary = "Ends a target before its period is over")
    public RestResponse<TargetView> endTarget(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Ending body) {
        return Answer.of(RestResponse.Status.OK, targets.end(key, id, Version.required(ifMatch), body));
    }
}
