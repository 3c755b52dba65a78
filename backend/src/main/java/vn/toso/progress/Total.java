package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;
import vn.toso.shared.json.NoNumber;
import vn.toso.target.Rate;
import vn.toso.target.TargetRef;

/** A sum over units, exact however large: {@code value} where it is at most 2^53 − 1, its digits as text beyond. */
public record Total(
        @NotNull UUID indicatorId,
        @Schema(
                        description =
                                "Absent where no unit has given a figure: that is not 0; and where `reason` says so",
                        examples = "2205")
                Long value,
        @Schema(description = Exact.TEXT) String valueText,
        @Schema(description = "Why there is no `value` although there is a sum") NoNumber reason,
        @NotNull @Schema(description = "Units whose figures are in it: `coverage.fresh` and `coverage.carried`")
                int units,
        @NotNull @Schema(description = "From how many units it has a figure of the date, and what it carries or lacks")
                FigureCoverage coverage,
        TargetRef target,
        Rate rate) {

    /** @param value null where no unit has given a figure */
    static Total of(UUID indicatorId, BigInteger value, FigureCoverage coverage, TargetRef target, Rate rate) {
        return new Total(
                indicatorId,
                Exact.number(value),
                Exact.text(value),
                Exact.reason(value),
                coverage.units(),
                coverage,
                target,
                rate);
    }

    /** The sum with all its digits; null where no unit has given a figure. */
    public BigInteger exact() {
        return Exact.of(value, valueText);
    }
}
