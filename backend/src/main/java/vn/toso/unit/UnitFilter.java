package vn.toso.unit;

import java.util.UUID;

/**
 * Which units a list shows; a null asks nothing.
 *
 * @param parent the units right below this one
 * @param under all units below this one
 */
record UnitFilter(Level level, UUID parent, UUID under) {}
