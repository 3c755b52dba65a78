package vn.toso.succession;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/**
 * Reports of a date that have been read already.
 *
 * @param units whose they are; nothing is to be read of them again
 * @param figures of those that have reported
 */
public record DayReports(Set<UUID> units, Map<UUID, FigureRow> figures) {

    public static final DayReports NONE = new DayReports(Set.of(), Map.of());
}
