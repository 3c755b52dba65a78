package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;

/** The two sums of a ratio, over the units that have given both, and the percentage computed from them. */
public record Ratio(
        @Schema(description = "Absent if it is too large", examples = "213") Long numerator,
        @Schema(description = Exact.TEXT) String numeratorText,
        @Schema(description = "Absent if it is too large", examples = "600") Long denominator,
        @Schema(description = Exact.TEXT) String denominatorText,
        @Schema(
                        description =
                                """
                                Computed from the whole numbers and rounded once, half up, to `digits` decimals; absent \
                                if the denominator is 0, or if it has more than 15 digits, which are then in \
                                `percentText`""",
                        examples = "35.5")
                BigDecimal percent,
        @Schema(description = Exact.TEXT) String percentText,
        @NotNull int digits) {

    /** @return null if no unit has given both */
    static Ratio of(BigInteger numerator, BigInteger denominator, int digits) {
        if (numerator == null || denominator == null) {
            return null;
        }
        var percent = percent(numerator, denominator, digits);
        return new Ratio(
                Exact.number(numerator),
                Exact.text(numerator),
                Exact.number(denominator),
                Exact.text(denominator),
                Exact.number(percent),
                Exact.text(percent),
                digits);
    }

    private static BigDecimal percent(BigInteger numerator, BigInteger denominator, int digits) {
        return denominator.signum() == 0
                ? null
                : new BigDecimal(numerator)
                        .movePointRight(2)
                        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    public BigInteger exactNumerator() {
        return Exact.of(numerator, numeratorText);
    }

    public BigInteger exactDenominator() {
        return Exact.of(denominator, denominatorText);
    }

    /** The percentage with all its digits; null if the denominator is 0. */
    public BigDecimal exactPercent() {
        return Exact.of(percent, percentText);
    }
}
