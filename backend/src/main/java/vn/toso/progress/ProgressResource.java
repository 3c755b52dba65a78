package vn.toso.progress;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.page.ConditionalGet;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Progress", description = "Who has reported, and how far the plan is")
class ProgressResource {

    private final ProgressService progress;
    private final TodayService today;
    private final ProgressTable table;
    private final ConditionalGet conditional;
    private final BusinessClock clock;

    ProgressResource(
            ProgressService progress,
            TodayService today,
            ProgressTable table,
            ConditionalGet conditional,
            BusinessClock clock) {
        this.progress = progress;
        this.today = today;
        this.table = table;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Gets figures and coverage of a unit and of each unit right below it, as of a date",
            description =
                    """
                    On the tree of that date, or carried into the units of today. A stock is the latest figure of each \
                    reporting unit on or before the date; a flow is the sum since the first day of the year. Answers 304 \
                    to the `ETag` of the same body, so it may be asked every second.""")
    public RestResponse<Progress> getProgress(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Whether a stock that was not reported for the date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(
                            description =
                                    """
                                    `today`: rows are the units right below today, and figures of units that have ended are \
                                    those of what they passed into; shares are divided so that sums stay exact, and what was \
                                    split without shares is named in `notCarried` and left out.""")
                    @QueryParam("view")
                    @DefaultValue("then")
                    TreeView view,
            @Context Request request) {
        var date = clock.orToday(asOf);
        return conditional.answer(
                request,
                view == TreeView.TODAY
                        ? today.progress(regime, unit, date, carry)
                        : progress.progress(regime, unit, date, carry));
    }

    @GET
    @Path("/export")
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            summary = "Downloads the units right below one with figures and coverage, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public RestResponse<InputStream> exportProgress(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Whether a stock that was not reported for the date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry) {
        var rows = table.write(regime, unit, clock.orToday(asOf), carry);
        return TableAnswer.of(rows, TableFormat.CSV);
    }

    @GET
    @Path("/export")
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(hidden = true)
    public RestResponse<InputStream> exportProgressXlsx(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("carry") @DefaultValue("true") boolean carry) {
        var rows = table.write(regime, unit, clock.orToday(asOf), carry);
        return TableAnswer.of(rows, TableFormat.XLSX);
    }
}
