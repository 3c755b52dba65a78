package vn.toso.regime;

import io.quarkus.security.Authenticated;
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

@Path(RegimeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes", description = "Who has to report what by when")
class RegimeResource {

    static final String PATH = "/api/v1/regimes";

    private final RegimeService regimes;
    private final RegimeAuthoring authoring;
    private final RegimeTable table;
    private final BusinessClock clock;

    RegimeResource(RegimeService regimes, RegimeAuthoring authoring, RegimeTable table, BusinessClock clock) {
        this.regimes = regimes;
        this.authoring = authoring;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the regimes in force on a date that the caller's units own or report to")
    public Page<RegimeView> listRegimes(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only regimes that concern this unit or units below it") @QueryParam("unit")
                    UUID unit,
            @Parameter(description = "Also what begins after the date") @QueryParam("coming") @DefaultValue("false")
                    boolean coming,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return regimes.list(unit, clock.orToday(asOf), coming, Cursor.parse(cursor, 2), limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = RegimeView.class, responseCode = "201", responseDescription = "Set up")
    @Operation(summary = "Creates a regime for a unit and all units below it")
    public RestResponse<RegimeView> createRegime(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewRegime body) {
        return Answer.created(authoring.create(key, body), made -> PATH + "/" + made.id());
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Lists what a calendar would ask for next, with its hours; nothing is saved")
    public Page<Preview.Asked> previewRegime(@Valid @NotNull Preview body) {
        return authoring.preview(body);
    }

    @GET
    @Heavy
    @Path("/export")
    @Authenticated
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the regimes in force on a date, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportRegimes(
            @Parameter(description = "Only regimes that concern this unit or units below it") @QueryParam("unit")
                    UUID unit,
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
    @Operation(summary = "Imports a table of regimes, all rows or none", description = TableAnswer.IMPORT)
    public RestResponse<ImportReport> importRegimes(
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
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
    @Authenticated
    @APIResponseSchema(RegimeView.class)
    @Operation(
            summary = "Gets a regime as it was in force on a date",
            description = "For a date before it is in force, its first version; after it has ended, its last.")
    public RestResponse<RegimeView> getRegime(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return Answer.of(regimes.find(id, clock.orToday(asOf)));
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(summary = "Lists all versions of a regime, the latest first")
    public Page<RegimeView> listRegimeVersions(@PathParam("id") UUID id) {
        return authoring.versions(id);
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = RegimeView.class, responseCode = "201", responseDescription = "Changed")
    @Operation(
            summary = "Changes a regime from a date on, with a new version",
            description = "Obligations before that date do not change: who reported, who was late and who was missing.")
    public RestResponse<RegimeView> createRegimeVersion(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NewRegimeVersion body) {
        return Answer.created(authoring.revise(key, id, Version.required(ifMatch), body), made -> PATH + "/" + id);
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(RegimeView.class)
    @Operation(summary = "Ends a regime; a later version may begin it again")
    public RestResponse<RegimeView> endRegime(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Ending body) {
        return Answer.of(RestResponse.Status.OK, authoring.end(key, id, Version.required(ifMatch), body));
    }
}
