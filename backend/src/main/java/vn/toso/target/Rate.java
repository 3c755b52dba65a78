package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;

/** A value as a percentage of a target. */
public record Rate(
        @Schema(
                        description =
                                """
                                Computed from whole numbers and rounded once, half up, to `digits` decimals; absent if \
                                it has more than 15 digits, which are then in `percentText`""",
                        examples = "3.55")
                BigDecimal percent,
        @Schema(description = "The digits of a rate that is too long for a JSON number; absent otherwise")
                String percentText,
        @NotNull int digits,
        @NotNull RateMethod method) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param value at least 0, of any size
     * @return null if the target is 0
     */
    public static Rate of(BigInteger value, BigInteger target, int digits, RateMethod method) {
        if (target.signum() == 0) {
            return null;
        }
        var percent =
                new BigDecimal(value).multiply(HUNDRED).divide(new BigDecimal(target), digits, RoundingMode.HALF_UP);
        return new Rate(Exact.number(percent), Exact.text(percent), digits, method);
    }

    /** The rate of a stored target; null if the target is 0. */
    public static Rate of(BigInteger value, long target, int digits, RateMethod method) {
        return of(value, BigInteger.valueOf(target), digits, method);
    }

    /** The percentage with all its digits. */
    public BigDecimal exact() {
        return Exact.of(percent, percentText);
    }
}
