package vn.toso.unit;

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
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Units", description = "Administrative units in time")
class UnitResource {

    private final UnitService units;
    private final UnitTable table;
    private final BusinessClock clock;

    UnitResource(UnitService units, UnitTable table, BusinessClock clock) {
        this.units = units;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists the units the caller may read, as they were on a date, by code")
    public Page<UnitView> listUnits(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @QueryParam("level") Level level,
            @Parameter(description = "Only units at any depth below this one") @QueryParam("under") UUID under,
            @Parameter(description = "Only units without a parent, on that date, that the caller may read")
                    @QueryParam("roots")
                    @DefaultValue("false")
                    boolean roots,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return units.list(
                new UnitFilter(level, null, under, roots),
                clock.orToday(asOf),
                Cursor.parse(cursor, UnitOrder.CURSOR_KEYS),
                limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the units of the list, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportUnits(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @QueryParam("level") Level level,
            @Parameter(description = "Only units at any depth below this one") @QueryParam("under") UUID under) {
        return table.write(UnitFilter.under(level, under), clock.orToday(asOf));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Gets a unit as it was on a date")
    public UnitView getUnit(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf) {
        return units.find(id, clock.orToday(asOf));
    }

    @GET
    @Path("/{id}/children")
    @Operation(summary = "Lists the units right below one on a date, by code")
    public Page<UnitView> listUnitChildren(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return units.children(id, clock.orToday(asOf), Cursor.parse(cursor, UnitOrder.CURSOR_KEYS), limit);
    }
}
