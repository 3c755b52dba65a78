package vn.toso.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;
import vn.toso.shared.json.NoNumber;
import vn.toso.target.Rate;

/** The coverage and totals of the unit itself on one day, without rows. */
public record TrendDay(
        @NotNull LocalDate asOf,
        @Schema(description = "Why the day has neither coverage nor totals; absent if it has them") Gap gap,
        @NotNull @Schema(description = "Whether the regime asks for figures of this date at all") boolean asked,
        @NotNull
                @Schema(
                        description =
                                """
                                Whether the totals cover other units than on the day before, because units began, \
                                ended or moved, or the regime asks another level. Such a day breaks the series. False \
                                on the first day.""")
                boolean otherUnits,
        TrendCoverage coverage,
        @NotNull @Schema(description = "One for each indicator that the regime shows on the day, in its order")
                List<TrendTotal> totals) {

    static TrendDay without(LocalDate asOf, Gap gap) {
        return new TrendDay(asOf, gap, false, false, null, List.of());
    }

    @Schema(
            name = "TrendGap",
            description =
                    """
                    `no-regime`: the regime is not in force on the day. `no-unit`: the unit does not exist on the day, \
                    or is not accessible.""")
    public enum Gap {
        NO_REGIME("no-regime"),
        NO_UNIT("no-unit");

        private final String code;

        Gap(String code) {
            this.code = code;
        }

        @Override
        @JsonValue
        public String toString() {
            return code;
        }
    }

    /** The same counts as {@link Coverage}, which describes them; all 0 on a day that the regime does not ask for. */
    @Schema(name = "TrendCoverage")
    public record TrendCoverage(
            @NotNull int expected,
            @NotNull int reported,
            @NotNull int late,
            @NotNull int backfilled,
            @NotNull int returned,
            @NotNull int partial,
            @NotNull int exempt,
            @NotNull int missing,
            @NotNull int carried,
            LocalDate oldestCarried) {}

    /** The same as {@link Total}, with the target by its id. */
    @Schema(name = "TrendTotal")
    public record TrendTotal(
            @NotNull UUID indicatorId,
            @Schema(description = "Of a flow: the first day of the sum. Absent for a stock.", examples = "2022-01-01")
                    LocalDate from,
            @Schema(
                            description =
                                    "Absent if no unit has given a figure, which does not mean 0, or if there is a `reason`")
                    Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @Schema(description = "Why there is no `value` although there is a sum") NoNumber reason,
            @Schema(description = "Only of a ratio; absent if no unit has given both numbers") Ratio ratio,
            @NotNull FigureCoverage coverage,
            @Schema(description = "The value of the target in `targetId`") Long targetValue,
            @Schema(description = "One of `targets`; absent if there is no target") UUID targetId,
            Rate rate) {}
}
