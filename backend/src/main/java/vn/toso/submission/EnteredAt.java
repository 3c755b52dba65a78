package vn.toso.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.toso.shared.time.StoredTime;

/**
 * When the figures were typed in, by the clock of a device. A wrong clock never refuses a report: it may have been
 * written offline, and its figures can still be right. A time in the future is not stored, and {@code problem} says so.
 *
 * @param at null if the device sent no time or an impossible one
 * @param problem why the time was not kept; null if it was kept or none was sent
 */
record EnteredAt(Instant at, EnteredAtProblem problem) {

    /** How far a device's clock may be ahead: people set it by hand, or a network that is minutes off sets it. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * Rounds to the microsecond, the precision of the database.
     *
     * @param now the time of the server at which it received the figures
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
