package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;
import vn.toso.shared.json.NoNumber;

/** The gap to a target, and how much has to be added per reporting day to close it. */
public record Pace(
        @Schema(description = "The value reached; absent if `reason` is present", examples = "2205") Long reached,
        @Schema(description = Exact.TEXT) String reachedText,
        @Schema(description = "Why `reached` is absent although the value is known") NoNumber reason,
        @NotNull @Schema(description = "The gap to the target; 0 if it is met", examples = "59944") long gap,
        @Schema(
                        description =
                                "The increase that each remaining reporting day needs, rounded up; absent if a gap is left but no day",
                        examples = "351")
                Long requiredPerDay) {

    /**
     * @param target at most 2^53 − 1, the limit of stored values
     * @param reached at least 0, of any size
     * @param daysLeft reporting days after the date of {@code reached}, until the target's period ends
     */
    public static Pace of(long target, BigInteger reached, long daysLeft) {
        // Between 0 and the target, so it fits into a long.
        long gap = BigInteger.valueOf(target)
                .subtract(reached)
                .max(BigInteger.ZERO)
                .longValueExact();
        Long perDay = gap == 0 ? Long.valueOf(0) : daysLeft == 0 ? null : Long.valueOf(-Math.floorDiv(-gap, daysLeft));
        return new Pace(Exact.number(reached), Exact.text(reached), Exact.reason(reached), gap, perDay);
    }
}
