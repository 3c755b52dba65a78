package vn.toso.population;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.toso.shared.version.Header;
import vn.toso.unit.Level;
import vn.toso.unit.UnitOrder;

@Path("/api/v1/population")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Population", description = "How many people live in a unit, by year")
class PopulationResource {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final String THIS_YEAR = "This year where absent";
    private static final String UNDER = "Only this unit and those at any depth below it";
    private static final String AS_OF =
            "The date whose units are listed; where absent, the last day of the year, or today if the year is not over";

    private final PopulationService populations;
    private final PopulationTable table;

    PopulationResource(PopulationService populations, PopulationTable table) {
        this.populations = populations;
        this.table = table;
    }

    @GET
    @RolesAllowed("VIEW_PROGRAMME")
    @Operation(
            summary = "Lists the units the caller may read with their counts for a year, by code",
            description = "A unit without counts is listed too.")
    public Page<PopulationView> listPopulations(
            @Parameter(description = THIS_YEAR) @Min(FIRST_YEAR) @Max(LAST_YEAR) @QueryParam("year") Integer year,
            @QueryParam("level") Level level,
            @Parameter(description = UNDER) @QueryParam("under") UUID under,
            @Parameter(description = AS_OF) @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return populations.list(
                year, new PopulationFilter(level, under, asOf), Cursor.parse(cursor, UnitOrder.CURSOR_KEYS), limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("VIEW_PROGRAMME")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads units with their counts for a year, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportPopulations(
            @Parameter(description = THIS_YEAR) @Min(FIRST_YEAR) @Max(LAST_YEAR) @QueryParam("year") Integer year,
            @QueryParam("level") Level level,
            @Parameter(description = UNDER) @QueryParam("under") UUID under,
            @Parameter(description = AS_OF) @QueryParam("asOf") LocalDate asOf) {
        return table.write(year, new PopulationFilter(level, under, asOf));
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("SET_POPULATION")
    @Operation(
            summary = "Imports a table of counts, all rows or none",
            description = TableAnswer.IMPORT + " A row without counts and source is left out.")
    public RestResponse<ImportReport> importPopulations(
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
}
