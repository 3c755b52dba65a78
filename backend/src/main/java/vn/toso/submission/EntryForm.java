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
        @Schema(description = "The time that the date closes; absent where it stands for itself")
                ReportingPeriod period,
        @NotNull OffsetDateTime closesAt,
        @NotNull OffsetDateTime dueAt,
        @NotNull @Schema(description = Preview.CALENDAR_CONFIRMED) boolean calendarConfirmed,
        @NotNull ObligationStatus status,
        @Schema(description = "What was sent already") SubmissionView submission,
        @NotNull
                @Schema(
                        description =
                                "In the order of the regime; those whose indicator has parts are computed, not asked")
                List<Field> fields,
        @NotNull @Schema(description = "What figures are held against before they are received") List<Rule> rules,
        @Schema(description = "People of the unit aged 15 and over, where that is known") Long population,
        @NotNull Set<Action> allowedActions) {

    @Schema(name = "EntryField")
    public record Field(
            @NotNull IndicatorRef indicator,
            @Schema(
                            description =
                                    "The last figure before the date; of a stock that the unit has never given itself, what the units that passed into it had together")
                    PreviousFigure previous,
            @NotNull
                    @Schema(
                            description =
                                    "Whose figures `previous` is made of, where it is not the unit's own; those that the caller may read")
                    List<UnitRef> carriedFrom,
            @NotNull
                    @Schema(
                            description =
                                    """
                                    Units that were divided into this one and others without shares: while it has not given \
                                    the figure itself, nobody knows what of theirs is in it, and `previous` leaves them out""")
                    List<UnitRef> dividedWithoutShares,
            @NotNull @Schema(description = "The last numbers before the date, the latest first, at most five")
                    List<RecentFigure> recent,
            @Schema(
                            description =
                                    "What the unit has sent for this indicator and date to another regime; the last received of several, none that was returned")
                    OfferedFigure offered,
            TargetRef target) {}
}
