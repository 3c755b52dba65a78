package vn.toso.unit;

import java.time.LocalDate;

/**
 * A unit that is no longer there.
 *
 * @param unit as it was last called
 * @param endedOn the first day on which it was not there
 */
public record EndedUnit(UnitRef unit, LocalDate endedOn) {}
