package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.Preview;
import vn.toso.regime.ReportingPeriod;
import vn.toso.regime.Rule;
import vn.toso.shared.text.Text;
import vn.toso.target.TargetRef;
import vn.toso.unit.UnitRef;

/** Everything that a unit needs to enter its figures for one obligation. */
public record EntryForm(
        @NotNull UUID regimeId,
        @NotNull Text regimeName,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @Schema(description = "The period that ends on the date; absent if the regime asks for single dates")
                ReportingPeriod period,
        @NotNull OffsetDateTime closesAt,
        @NotNull OffsetDateTime dueAt,
        @NotNull @Schema(description = Preview.CALENDAR_CONFIRMED) boolean calendarConfirmed,
        @NotNull ObligationStatus status,
        @Schema(description = "The submission that was already sent") SubmissionView submission,
        @NotNull
                @Schema(
                        description =
                                "In the order of the regime; those whose indicator has parts are computed, not asked")
                List<Field> fields,
        @NotNull
                @Schema(
                        description =
                                "The rules that figures must meet to be received; those that follow from the bounds of indicators included")
                List<Rule> rules,
        @Schema(description = "The population of the unit aged 15 and over, if known") Long population,
        @NotNull Set<Action> allowedActions) {

    @Schema(name = "EntryField")
    public record Field(
            @NotNull IndicatorRef indicator,
            @Schema(
                            description =
                                    "The last figure before the date; for a stock that the unit has never given itself, the sum of its predecessors")
                    PreviousFigure previous,
            @NotNull
                    @Schema(
                            description =
                                    "The units whose figures make up `previous`, if it is not the unit's own; only those that the caller may read")
                    List<UnitRef> carriedFrom,
            @NotNull
                    @Schema(
                            description =
                                    """
                                    Units that were divided without shares, into this unit and others: their figures \
                                    are not in `previous`, because nobody knows the part of this unit until it has \
                                    given the figure itself""")
                    List<UnitRef> dividedWithoutShares,
            @NotNull @Schema(description = "The last numbers before the date, the latest first, at most five")
                    List<RecentFigure> recent,
            @Schema(
                            description =
                                    "The figure that the unit has sent for this indicator and date to another regime; of several, the last received; without returned ones")
                    OfferedFigure offered,
            TargetRef target) {}
}
