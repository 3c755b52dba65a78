package vn.toso.unit;

import java.time.LocalDate;

/**
 * A unit that has ended.
 *
 * @param unit with its last name and code
 * @param endedOn the first day on which it did not exist
 */
public record EndedUnit(UnitRef unit, LocalDate endedOn) {}
