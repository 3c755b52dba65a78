package vn.toso.unit;

import java.util.UUID;

/**
 * Which units a list shows; a null component filters nothing.
 *
 * @param parent only the units right below this one
 * @param under only units below this one, at any depth
 * @param roots only units without a parent that the caller may read
 */
record UnitFilter(Level level, UUID parent, UUID under, boolean roots) {

    static UnitFilter rightBelow(UUID parent) {
        return new UnitFilter(null, parent, null, false);
    }

    /** @param under null for all */
    static UnitFilter under(Level level, UUID under) {
        return new UnitFilter(level, null, under, false);
    }
}
