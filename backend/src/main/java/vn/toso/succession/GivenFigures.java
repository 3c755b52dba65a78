package vn.toso.succession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What units gave for several columns. One array for each unit, because a country has thousands of units. */
final class GivenFigures {

    private final List<Column> columns;
    private final Map<UUID, Given[]> byUnit = new HashMap<>();

    /** @param columns without repetition */
    GivenFigures(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * @param column index in the list of columns
     * @return null if the unit gave no answer for it
     */
    Given get(UUID unit, int column) {
        var row = byUnit.get(unit);
        return row == null ? null : row[column];
    }

    /** @return the answers by column, which the caller must not change; null if the unit gave no answer at all */
    Given[] row(UUID unit) {
        return byUnit.get(unit);
    }

    /** @return the answers by column, for the caller to fill */
    Given[] rowOf(UUID unit) {
        return byUnit.computeIfAbsent(unit, one -> new Given[columns.size()]);
    }
}
