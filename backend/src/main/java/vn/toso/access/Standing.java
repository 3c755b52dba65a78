package vn.toso.access;

import java.time.LocalDate;

/**
 * The caller's relation to a unit.
 *
 * @param reports the caller sends the figures of this unit, and the unit exists today
 * @param asService the caller reports for it only as a service, from this unit or one above
 * @param reported the caller reported for this unit, which has ended
 * @param oversees the caller reviews, returns and enters on behalf of the unit from above; if the unit has ended, of its
 *     successor
 * @param endedOn the first day on which the unit no longer existed; null if it has not ended
 */
public record Standing(boolean reports, boolean asService, boolean reported, boolean oversees, LocalDate endedOn) {}
