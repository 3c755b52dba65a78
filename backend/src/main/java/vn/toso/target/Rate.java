package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many per cent of a target. */
public record Rate(
        @NotNull
                @Schema(
                        description = "Computed from whole numbers and rounded once, half up, to `digits` decimals",
                        examples = "3.55")
                BigDecimal percent,
        @NotNull int digits,
        @NotNull RateMethod method) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @return null where there is nothing to divide by */
    public static Rate of(long value, long target, int digits, RateMethod method) {
        if (target == 0) {
            return null;
        }
        var percent = BigDecimal.valueOf(value)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(target), digits, RoundingMode.HALF_UP);
        return new Rate(percent, digits, method);
    }
}
