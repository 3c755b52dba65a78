package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.TodayQueries.Remain;
import vn.toso.target.LargestRemainder;

/**
 * Puts figures of units of the past into rows of units of today. What indicators with parts come to is added up anew from
 * what their parts are in each row, so that it stays their sum where something was divided.
 */
final class Carrying {

    /** Weights as whole numbers; what is finer than that no decision states. */
    private static final int SHARE_DIGITS = 18;

    private final Map<UUID, Collection<UUID>> leaves;
    private final Map<UUID, Map<UUID, Cell>> cells = new HashMap<>();

    /** @param leaves what each indicator comes down to; itself where it is reported */
    Carrying(Map<UUID, Collection<UUID>> leaves) {
        this.leaves = leaves;
    }

    /** Whether it can be said what of a unit is in which row: whole units, stated shares, and what is in one row anyway. */
    static boolean isKnown(List<Remain> remains) {
        boolean stated = remains.stream().allMatch(one -> one.alive() && one.share() != null);
        return stated
                || (remains.stream().allMatch(one -> one.alive() && one.below())
                        && rows(remains).size() == 1);
    }

    /** With null for the unit asked about itself. */
    static Set<UUID> rows(List<Remain> remains) {
        var rows = new HashSet<UUID>();
        remains.stream().filter(Remain::below).forEach(one -> rows.add(one.row()));
        return rows;
    }

    /** @param remains of the unit, of which it is known in which rows they are */
    void add(UUID unit, UUID leaf, long value, List<Remain> remains) {
        var parts = remains.size() == 1 || remains.stream().anyMatch(one -> one.share() == null)
                ? List.of(value)
                : LargestRemainder.divide(
                        value, remains.stream().map(one -> weight(one.share())).toList());
        for (int i = 0; i < parts.size(); i++) {
            if (remains.get(i).below()) {
                var cell = cells.computeIfAbsent(remains.get(i).row(), row -> new HashMap<>())
                        .computeIfAbsent(leaf, one -> new Cell());
                cell.value += parts.get(i);
                cell.units.add(unit);
            }
        }
    }

    List<ProgressQueries.Sum> sums() {
        return cells.entrySet().stream()
                .flatMap(row -> leaves.keySet().stream().map(indicator -> sum(row.getKey(), indicator, row.getValue())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** By indicator, of all rows together: each unit once, although a divided one stands in several. */
    Map<UUID, ProgressQueries.Sum> all() {
        var all = new HashMap<UUID, Cell>();
        cells.values()
                .forEach(ofRow -> ofRow.forEach((leaf, cell) ->
                        all.computeIfAbsent(leaf, one -> new Cell()).add(cell)));
        return leaves.keySet().stream()
                .map(indicator -> sum(null, indicator, all))
                .filter(Objects::nonNull)
                .collect(toMap(ProgressQueries.Sum::indicator, sum -> sum));
    }

    private ProgressQueries.Sum sum(UUID row, UUID indicator, Map<UUID, Cell> ofRow) {
        var cell = new Cell();
        leaves.get(indicator).stream().map(ofRow::get).filter(Objects::nonNull).forEach(cell::add);
        return cell.units.isEmpty() ? null : new ProgressQueries.Sum(row, indicator, cell.value, cell.units.size());
    }

    private static long weight(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    private static final class Cell {

        private final Set<UUID> units = new HashSet<>();
        private long value;

        private void add(Cell other) {
            value += other.value;
            units.addAll(other.units);
        }
    }
}
