package vn.toso.succession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What units gave of some columns: of one unit all beside each other, because a country has thousands of them. */
final class GivenFigures {

    private final List<Column> columns;
    private final Map<UUID, Given[]> byUnit = new HashMap<>();

    /** @param columns each once */
    GivenFigures(List<Column> columns) {
        this.columns = columns;
    }

    /** @param column its index. @return null where the unit gave nothing of it */
    Given get(UUID unit, int column) {
        var row = byUnit.get(unit);
        return row == null ? null : row[column];
    }

    /** @return by column, not to be changed; null where the unit gave nothing at all */
    Given[] row(UUID unit) {
        return byUnit.get(unit);
    }

    /** @return by column, to be filled */
    Given[] rowOf(UUID unit) {
        return byUnit.computeIfAbsent(unit, one -> new Given[columns.size()]);
    }
}
