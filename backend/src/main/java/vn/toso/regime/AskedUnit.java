package vn.toso.regime;

import vn.toso.access.Standing;
import vn.toso.unit.UnitRef;

/**
 * A unit of which figures are asked for a date, all that is needed to receive them.
 *
 * @param unit as it was called on that date
 * @param regime as in force on that date, without what the caller may do with it
 * @param standing of the caller today
 */
public record AskedUnit(UnitRef unit, RegimeView regime, Obligation obligation, Standing standing) {}
