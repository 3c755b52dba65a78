package vn.toso.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.toso.shared.time.StoredTime;

/**
 * When figures were typed in, by the clock of a device. A report is never refused because that clock is wrong: it may have been
 * written without a line, and the figures are right all the same. A time that cannot be is not kept, which is said instead.
 *
 * @param at null where the device did not say, and where it said what cannot be
 * @param problem why what it said is not kept; null where it is, or nothing was said
 */
record EnteredAt(Instant at, EnteredAtProblem problem) {

    /** Clocks of devices are set by hand or by a network that is minutes off; the way to the server takes no time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * To the microsecond, which is what is kept.
     *
     * @param now by the clock that receives the figures
     */
    static EnteredAt of(OffsetDateTime said, Instant now) {
        if (said == null) {
            return new EnteredAt(null, null);
        }
        return said.toInstant().isAfter(now.plus(TOLERANCE))
                ? new EnteredAt(null, EnteredAtProblem.IN_FUTURE)
                : new EnteredAt(StoredTime.of(said.toInstant()), null);
    }
}
