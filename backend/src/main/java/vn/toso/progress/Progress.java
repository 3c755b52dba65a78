package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.text.Text;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.Timeliness;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/** The coverage and the totals of a unit and of each unit directly below it. */
public record Progress(
        @NotNull UUID regimeId,
        @NotNull Text regimeName,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull TreeView view,
        @NotNull Level reportingLevel,
        @NotNull @Schema(description = "Whether the regime asks for figures of this date at all") boolean asked,
        OffsetDateTime closesAt,
        OffsetDateTime dueAt,
        @NotNull @Schema(description = "In the order of the regime") List<IndicatorRef> indicators,
        @NotNull Coverage coverage,
        @NotNull @Schema(description = "One for each indicator, in the same order") List<Total> totals,
        @NotNull @Schema(description = "By code, the first hundred; `coverage.missing` counts them all")
                List<UnitRef> missingUnits,
        @NotNull @Schema(description = "By code, the first hundred; `coverage.returned` counts them all")
                List<UnitRef> returnedUnits,
        @NotNull
                @Schema(
                        description =
                                "Reported with fewer figures than asked; by code, the first hundred: `coverage.partial` counts them all")
                List<PartialUnit> partialUnits,
        @NotNull @Schema(description = "The units right below, by code; none below a unit that reports itself")
                List<Row> rows,
        @NotNull
                @Schema(
                        description =
                                "Units that were divided without shares, whose figures are in the totals but no row")
                List<Undivided> undivided,
        @NotNull @Schema(description = "Units that have ended, whose figures are neither in a row nor in the totals")
                List<NotCarried> notCarried,
        @NotNull @Schema(description = "Units at or below this one whose figures cover only a part of them")
                List<Incomplete> incomplete) {

    @Schema(name = "ProgressRow")
    public record Row(
            @NotNull UnitRef unit,
            @NotNull Coverage coverage,
            @NotNull List<Total> totals,
            @Schema(description = "Only if the unit itself is asked") ObligationStatus status,
            Timeliness timeliness,
            @NotNull
                    @Schema(
                            description =
                                    """
                                    Of a unit that has reported itself: the indicators asked of it that its report does \
                                    not answer, in the order of the regime. Empty for one that has not reported.""")
                    List<UUID> unanswered,
            @NotNull @Schema(description = "Those of the named `missingUnits` that are in this row")
                    List<UUID> missingUnits) {

        /** @param standing the unit's own standing; null if the regime does not ask the unit itself */
        static Row of(UnitRef unit, Reading.Sum sum, Standing standing, List<UUID> missing) {
            if (standing == null) {
                return new Row(unit, sum.coverage(), sum.totals(), null, null, List.of(), missing);
            }
            var status = standing.reported()
                    ? ObligationStatus.REPORTED
                    : standing.exempt() ? ObligationStatus.EXEMPT : ObligationStatus.MISSING;
            return new Row(
                    unit, sum.coverage(), sum.totals(), status, standing.timeliness(), standing.unanswered(), missing);
        }
    }
}
