package vn.toso.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.succession.Column;
import vn.toso.succession.Held;
import vn.toso.succession.Inheritance;

/** What units hold, all columns of a unit beside each other: a country has thousands of units, and each is in several sums. */
final class HeldFigures {

    private final Map<Column, Integer> places = new HashMap<>();
    private final List<Inheritance> columns;
    private final Map<UUID, Held[]> byUnit = new HashMap<>();

    HeldFigures(Map<Column, Inheritance> inheritances) {
        columns = List.copyOf(inheritances.values());
        inheritances.keySet().forEach(column -> places.put(column, places.size()));
    }

    /** Where the columns stand in {@link #of}. */
    int[] places(List<Column> asked) {
        return asked.stream().mapToInt(places::get).toArray();
    }

    /** @return not to be changed */
    Held[] of(UUID unit) {
        return byUnit.computeIfAbsent(
                unit, one -> columns.stream().map(column -> column.of(one)).toArray(Held[]::new));
    }
}
