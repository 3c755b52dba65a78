package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;
import vn.toso.shared.json.NoNumber;
import vn.toso.target.Rate;
import vn.toso.target.TargetRef;
import vn.toso.target.UnitTarget;

/**
 * What the figures of several units are together: a sum, exact for any size ({@code value} up to 2^53 − 1, its digits as text beyond),
 * or a ratio of two sums.
 */
public record Total(
        @NotNull UUID indicatorId,
        @Schema(
                        description =
                                """
                                Of a flow: the first day of the sum. It is the first day of its target; without a \
                                target, that of the sum it is part of or of the unit asked about; else `from`, or the \
                                first day of the year. Absent for a stock.""",
                        examples = "2022-01-01")
                LocalDate from,
        @Schema(
                        description =
                                "Absent if no unit has given a figure, which does not mean 0, if there is a `reason`, or of a ratio",
                        examples = "2205")
                Long value,
        @Schema(description = Exact.TEXT) String valueText,
        @Schema(description = "Why there is no `value` although there is a sum") NoNumber reason,
        @Schema(description = "Only of a ratio; absent if no unit has given both numbers") Ratio ratio,
        @NotNull @Schema(description = "Units whose figures are in it: `coverage.fresh` and `coverage.carried`")
                int units,
        @NotNull @Schema(description = "How many units have a figure of the date, and how many are carried or lacking")
                FigureCoverage coverage,
        TargetRef target,
        Rate rate) {

    /**
     * @param value null if no unit has given a figure
     * @param target null if there is none
     */
    static Total of(UUID indicatorId, LocalDate from, BigInteger value, FigureCoverage coverage, UnitTarget target) {
        return new Total(
                indicatorId,
                from,
                Exact.number(value),
                Exact.text(value),
                Exact.reason(value),
                null,
                coverage.units(),
                coverage,
                target == null ? null : target.target(),
                target == null || value == null ? null : target.rate(value));
    }

    /** @param ratio null if no unit has given both numbers */
    static Total of(UUID indicatorId, LocalDate from, Ratio ratio, FigureCoverage coverage) {
        return new Total(indicatorId, from, null, null, null, ratio, coverage.units(), coverage, null, null);
    }

    /** The sum with all its digits; null if no unit has given a figure, and of a ratio. */
    public BigInteger exact() {
        return Exact.of(value, valueText);
    }
}
