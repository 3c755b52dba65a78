package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.target.Pace;
import vn.toso.target.Rate;
import vn.toso.target.TargetRef;
import vn.toso.unit.UnitRef;

/** How far a unit is from a target, and how much it must add per reporting day. */
public record PaceView(
        @NotNull UUID regimeId,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull @Schema(description = "What the unit has to reach") TargetRef target,
        @NotNull @Schema(description = "The first day after the target") LocalDate endsOn,
        @NotNull
                @Schema(
                        description = "For how many days after the date and before the end the regime asks for figures",
                        examples = "171")
                long daysLeft,
        @NotNull List<IndicatorPace> indicators) {

    public record IndicatorPace(
            @NotNull IndicatorRef indicator,
            @Schema(description = "Of a flow: the first day of the sum; absent for a stock") LocalDate from,
            @Schema(description = "Absent if no unit has given a figure, because the distance is then unknown")
                    Pace pace,
            Rate rate) {}
}
