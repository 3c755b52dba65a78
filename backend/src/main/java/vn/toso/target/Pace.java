package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far it is to a target, and how fast one has to go. */
public record Pace(
        @NotNull @Schema(description = "What is reached", examples = "2205") long reached,
        @NotNull @Schema(description = "What is left to reach; 0 where the target is met", examples = "59944") long gap,
        @Schema(
                        description =
                                "What has to be added on each reporting day that is left, rounded up; absent where something is left to reach and no day is",
                        examples = "351")
                Long requiredPerDay) {

    /** @param daysLeft reporting days after the date of what is reached, until the target's period ends */
    public static Pace of(long target, long reached, long daysLeft) {
        long gap = Math.max(0, target - reached);
        if (gap == 0) {
            return new Pace(reached, 0, 0L);
        }
        return new Pace(reached, gap, daysLeft == 0 ? null : -Math.floorDiv(-gap, daysLeft));
    }
}
