package vn.toso.regime;

import vn.toso.access.Standing;
import vn.toso.unit.UnitRef;

/**
 * A unit that is asked for figures of a date, with everything needed to receive them.
 *
 * @param unit as it was named on that date
 * @param regime as in force on that date, without the actions that the caller may do
 * @param standing of the caller today
 */
public record AskedUnit(UnitRef unit, RegimeView regime, Obligation obligation, Standing standing) {}
