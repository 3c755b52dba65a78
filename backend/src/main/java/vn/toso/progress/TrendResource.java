package vn.toso.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.ConditionalGet;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/progress/trend")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("VIEW_PROGRESS")
@Tag(name = "Progress")
class TrendResource {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    private static final String FROM = "The first day, included; where absent, 29 days before the last";
    private static final String TO = "The last day, included; today where absent. At most 366 days";
    private static final String INDICATOR = "Only these indicators of the regime; all where absent";

    private final LiveTrend live;
    private final ConditionalGet conditional;
    private final BusinessClock clock;

    TrendResource(LiveTrend live, ConditionalGet conditional, BusinessClock clock) {
        this.live = live;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Heavy
    @Operation(
            summary = "Gets totals and coverage of a unit for each day of up to a year",
            description =
                    """
                    Each day equals the progress of the unit as of that date: totals, plan, rate and coverage. A day \
                    without progress is listed with the reason in `gap`. On a day with `otherUnits`, a reorganisation \
                    breaks the series. Answers 304 to its `ETag` until something changes.""")
    public RestResponse<Trend> getProgressTrend(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = INDICATOR) @QueryParam("indicator") List<UUID> indicators,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = "Whether a stock that was not reported for a date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(description = "As for the progress") @QueryParam("view") @DefaultValue("then") TreeView view,
            @Context Request request) {
        var question = question(regime, unit, from, to, view, carry);
        var wanted = Set.copyOf(indicators);
        return live.version(question)
                .map(version -> conditional.answer(request, version, () -> live.of(question, wanted, version)))
                .orElseGet(() -> RestResponse.ok(live.make(question, wanted)));
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the totals and coverage of a unit for each day, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportProgressTrend(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = INDICATOR) @QueryParam("indicator") List<UUID> indicators,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = "Whether a stock that was not reported for a date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(description = "As for the progress") @QueryParam("view") @DefaultValue("then") TreeView view) {
        var question = question(regime, unit, from, to, view, carry);
        return TrendTable.of(live.make(question, Set.copyOf(indicators)));
    }

    private TrendQuestion question(UUID regime, UUID unit, LocalDate from, LocalDate to, TreeView view, boolean carry) {
        var days = Days.of(from, clock.orToday(to), DEFAULT_DAYS, MAX_DAYS);
        return new TrendQuestion(regime, unit, days.first(), days.last(), view, clock.today(), carry);
    }
}
