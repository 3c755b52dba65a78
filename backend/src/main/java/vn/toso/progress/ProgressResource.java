package vn.toso.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.progress.LiveProgress.Shown;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.ConditionalGet;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("VIEW_PROGRESS")
@Tag(name = "Progress", description = "Who has reported, and how far the plan is")
class ProgressResource {

    private static final String FROM =
            """
            The first as-of date of flows without a target; the first day of the year where absent. A flow with a \
            target is summed from the target's first day; each total states its first day in `from`.""";

    private final ProgressService progress;
    private final LiveProgress live;
    private final OriginService origins;
    private final BelowService below;
    private final ConditionalGet conditional;
    private final BusinessClock clock;

    ProgressResource(
            ProgressService progress,
            LiveProgress live,
            OriginService origins,
            BelowService below,
            ConditionalGet conditional,
            BusinessClock clock) {
        this.progress = progress;
        this.live = live;
        this.origins = origins;
        this.below = below;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Gets figures and coverage of a unit and of each unit right below it, as of a date",
            description =
                    """
                    On the tree of that date, or carried into the units of today. A stock is the latest figure of each \
                    reporting unit on or before the date; until a unit has reported itself, the figures of its \
                    predecessors count. A flow is the sum of the figures of the unit and its predecessors from the \
                    first day of its target. Answers 304 to its `ETag` until something changes, so that clients may \
                    poll every second.""")
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
                                    `today`: rows are the units right below today, and figures of ended units count \
                                    for their successors. Figures are divided by shares so that sums stay exact; a \
                                    unit divided without shares is named in `undivided` or `notCarried`.""")
                    @QueryParam("view")
                    @DefaultValue("then")
                    TreeView view,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Context Request request) {
        var shown = new Shown(regime, unit, clock.orToday(asOf), view, carry, from);
        return live.version(shown)
                .map(version -> conditional.answer(request, version, () -> live.of(shown, version)))
                .orElseGet(() -> RestResponse.ok(live.make(shown)));
    }

    @GET
    @Path("/origin")
    @Operation(
            summary = "Gets the origin of a total: each unit's own figures, and those inherited from predecessors",
            description =
                    """
                    Pages list units; the total and the named units are always those of all. The values of the items \
                    and of `undivided` add up to the total.""")
    public Origin getProgressOrigin(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "An indicator that the regime has on the date") @NotNull @QueryParam("indicator")
                    UUID indicator,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Whether a stock that was not reported for the date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(description = "As for the progress") @QueryParam("view") @DefaultValue("then") TreeView view,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = "The `next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var question = progress.question(regime, unit, clock.orToday(asOf), view, carry, from);
        return origins.of(question, indicator, Cursor.parse(cursor, 1), limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the units right below a unit with figures and coverage, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportProgress(
            @NotNull @QueryParam("regime") UUID regime,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Whether a stock that was not reported for the date is taken from an earlier one")
                    @QueryParam("carry")
                    @DefaultValue("true")
                    boolean carry,
            @Parameter(description = "As for the answer in JSON") @QueryParam("view") @DefaultValue("then")
                    TreeView view,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from) {
        return ProgressTable.of(shown(regime, unit, asOf, carry, view, from));
    }

    private Progress shown(UUID regime, UUID unit, LocalDate asOf, boolean carry, TreeView view, LocalDate from) {
        return progress.progress(regime, unit, clock.orToday(asOf), view, carry, from);
    }

    @GET
    @Path("/below")
    @Operation(
            summary = "Gets for a unit's form the sums of what units below it have sent to other regimes",
            description =
                    """
                    One entry for each indicator that the form asks of the unit and another regime asks of units below \
                    it, with what the sum covers. Nothing is sent by itself: whoever reports for the unit takes a sum \
                    over or enters another figure.""")
    public Page<BelowFigure> listFiguresBelow(
            @Parameter(description = "The regime of the form") @NotNull @QueryParam("regime") UUID regime,
            @Parameter(description = "The unit that fills in the form") @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf) {
        return Page.whole(below.of(regime, unit, asOf));
    }
}
