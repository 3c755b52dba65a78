package vn.toso.access;

import java.time.LocalDate;

/**
 * How somebody stands to a unit.
 *
 * @param reports for this very unit, which is still there
 * @param reported for it, until it ended
 * @param oversees it from above, or its successor where it has ended: reviews, returns, enters on its behalf
 * @param endedOn the first day on which the unit was no longer there; null where it has not ended
 */
public record Standing(boolean reports, boolean reported, boolean oversees, LocalDate endedOn) {}
