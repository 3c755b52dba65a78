package vn.toso.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.succession.Column;
import vn.toso.succession.Held;
import vn.toso.succession.Inheritance;

/**
 * The figures of units, with all columns of a unit in one array. A country has thousands of units, and each is part of several
 * sums.
 */
final class HeldFigures {

    private final Map<Column, Integer> places = new HashMap<>();
    private final List<Inheritance> columns;
    private final Map<UUID, Held[]> byUnit = new HashMap<>();

    HeldFigures(Map<Column, Inheritance> inheritances) {
        columns = List.copyOf(inheritances.values());
        inheritances.keySet().forEach(column -> places.put(column, places.size()));
    }

    /** The positions of these columns in the array of {@link #of}. */
    int[] places(List<Column> asked) {
        return asked.stream().mapToInt(places::get).toArray();
    }

    /** @return one entry per column; callers must not change the array */
    Held[] of(UUID unit) {
        return byUnit.computeIfAbsent(
                unit, one -> columns.stream().map(column -> column.of(one)).toArray(Held[]::new));
    }
}
