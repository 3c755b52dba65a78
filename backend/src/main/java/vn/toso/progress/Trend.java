package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.text.Text;
import vn.toso.target.TargetRef;
import vn.toso.unit.UnitRef;

/** The progress of one unit for each day of a period. */
public record Trend(
        @NotNull UUID regimeId,
        @NotNull @Schema(description = "As on the last day that has figures") Text regimeName,
        @NotNull @Schema(description = "With its name on the last day that has figures") UnitRef unit,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull TreeView view,
        @NotNull @Schema(description = "All indicators of the regime on some day, in the order of the last day")
                List<IndicatorRef> indicators,
        @NotNull @Schema(description = "All targets of the totals, in the order of the days") List<TrendTarget> targets,
        @NotNull @Schema(description = "Every day from the first to the last, each as the progress of that date")
                List<TrendDay> days) {

    /** The value that the unit has to reach, with the document that was valid on the first day it applies. */
    @Schema(name = "TrendTarget")
    public record TrendTarget(@NotNull UUID indicatorId, @NotNull TargetRef target) {}
}
