package vn.toso.progress;

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
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/progress/days")
@RolesAllowed("VIEW_PROGRESS")
@Tag(name = "Progress")
class DailyResource {

    private static final int DEFAULT_DAYS = 30;
    /** A quarter. Unlike a trend, each day is read anew with the names and standings of all units. */
    private static final int MAX_DAYS = 92;

    private final DailyTable table;
    private final BusinessClock clock;

    DailyResource(DailyTable table, BusinessClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary =
                    "Downloads the units right below a unit with figures and coverage for each day, as CSV or XLSX by `Accept`",
            description =
                    """
                    The rows of each day equal those of `exportProgress` as of that date; a unit without units below is \
                    listed itself. A day without progress has one row with the reason in `gap`. A unit's own totals over \
                    many days are in `exportProgressTrend`.""")
    public Table exportDailyProgress(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "The first day, included; where absent, 29 days before the last")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "The last day, included; today where absent. At most 92 days") @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "Whether a stock that was not reported for a date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(description = "As for the progress") @QueryParam("view") @DefaultValue("then") TreeView view) {
        return table.of(regime, unit, Days.of(from, clock.orToday(to), DEFAULT_DAYS, MAX_DAYS), view, carry);
    }
}
