package vn.toso.succession;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/**
 * Reports of one date that were already read, so that they need not be read again.
 *
 * @param units whose reports were read
 * @param figures of the units that have reported
 */
public record DayReports(Set<UUID> units, Map<UUID, FigureRow> figures) {

    public static final DayReports NONE = new DayReports(Set.of(), Map.of());
}
