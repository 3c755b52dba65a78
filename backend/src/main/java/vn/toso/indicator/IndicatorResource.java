package vn.toso.indicator;

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
import jakarta.ws.rs.PUT;
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

@Path(IndicatorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is counted")
class IndicatorResource {

    static final String PATH = "/api/v1/indicators";

    private final IndicatorService indicators;
    private final IndicatorTable table;
    private final BusinessClock clock;

    IndicatorResource(IndicatorService indicators, IndicatorTable table, BusinessClock clock) {
        this.indicators = indicators;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the indicators in use on a date, by code")
    public Page<IndicatorView> listIndicators(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also what begins after the date") @QueryParam("coming") @DefaultValue("false")
                    boolean coming,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return indicators.list(clock.orToday(asOf), coming, Cursor.parse(cursor, 2), limit);
    }

    @GET
    @Path("/catalogue")
    @Authenticated
    @Operation(
            summary = "Lists predefined indicators that provinces use",
            description = "An entry has no effect until it is defined with `createIndicator`.")
    public Page<CatalogueEntry> listCatalogue() {
        return indicators.catalogue();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201", responseDescription = "Defined")
    @Operation(summary = "Defines an indicator for a unit and all units below it")
    public RestResponse<IndicatorView> createIndicator(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewIndicator body) {
        return Answer.created(indicators.create(key, body), made -> PATH + "/" + made.id());
    }

    @GET
    @Heavy
    @Path("/export")
    @Authenticated
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the indicators in use on a date, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportIndicators(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also what begins after the date") @QueryParam("coming") @DefaultValue("false")
                    boolean coming) {
        return table.write(clock.orToday(asOf), coming);
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("MANAGE_PROGRAMME")
    @Operation(summary = "Imports a table of indicators, all rows or none", description = TableAnswer.IMPORT)
    public RestResponse<ImportReport> importIndicators(
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
    @APIResponseSchema(IndicatorView.class)
    @Operation(summary = "Gets an indicator")
    public RestResponse<IndicatorView> getIndicator(@PathParam("id") UUID id) {
        return Answer.of(indicators.find(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(IndicatorView.class)
    @Operation(
            summary = "Renames an indicator, or redefines one that nothing uses",
            description =
                    "An indicator that a regime, a target or another indicator uses keeps its meaning: 409 with `uses`.")
    public RestResponse<IndicatorView> editIndicator(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Definition body) {
        return Answer.of(indicators.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(IndicatorView.class)
    @Operation(
            summary = "Ends an indicator",
            description =
                    "409 with `uses` if a regime still asks for it after that day. First add a version without it, or end the regime.")
    public RestResponse<IndicatorView> endIndicator(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Ending body) {
        return Answer.of(RestResponse.Status.OK, indicators.end(key, id, Version.required(ifMatch), body));
    }
}
