package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /**
     * @param sum of one unit, which is its row, and one leaf
     * @param remains of the unit, of which it is known in which rows they are
     */
    void add(ProgressQueries.Sum sum, List<Remain> remains) {
        var parts = sum.value() == null ? null : divided(sum.value(), remains);
        for (int i = 0; i < remains.size(); i++) {
            if (remains.get(i).below()) {
                var cell = cells.computeIfAbsent(remains.get(i).row(), row -> new HashMap<>())
                        .computeIfAbsent(sum.indicator(), one -> new Cell());
                // A figure that is divided is of the same day in every row.
                cell.units.put(sum.row(), sum.coverage());
                if (parts != null) {
                    cell.value = cell.value.add(parts.get(i));
                }
            }
        }
    }

    private static List<BigInteger> divided(BigInteger value, List<Remain> remains) {
        if (remains.size() > 1 && remains.stream().allMatch(one -> one.share() != null)) {
            return LargestRemainder.divide(
                    value, remains.stream().map(one -> weight(one.share())).toList());
        }
        // Whole, or without shares: all of it lies in one row, so any of the parts may stand for it.
        var undivided = new ArrayList<>(Collections.nCopies(remains.size(), BigInteger.ZERO));
        undivided.set(0, value);
        return undivided;
    }

    List<ProgressQueries.Sum> sums() {
        return cells.entrySet().stream()
                .flatMap(row -> leaves.keySet().stream().map(indicator -> sum(row.getKey(), indicator, row.getValue())))
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
                .collect(toMap(ProgressQueries.Sum::indicator, sum -> sum));
    }

    private ProgressQueries.Sum sum(UUID row, UUID indicator, Map<UUID, Cell> ofRow) {
        var parts = leaves.get(indicator).stream()
                .map(ofRow::get)
                .filter(Objects::nonNull)
                .toList();
        var answers = new HashMap<UUID, List<FigureCoverage>>();
        parts.forEach(part -> part.units.forEach((unit, coverage) ->
                answers.computeIfAbsent(unit, one -> new ArrayList<>()).add(coverage)));
        var coverage = answers.values().stream()
                .map(FigureCoverage::ofUnit)
                .reduce(FigureCoverage.NO_UNITS, FigureCoverage::plus);
        var value = parts.stream().map(part -> part.value).reduce(BigInteger.ZERO, BigInteger::add);
        return new ProgressQueries.Sum(row, indicator, coverage.units() == 0 ? null : value, coverage);
    }

    private static BigInteger weight(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN).unscaledValue();
    }

    /** What the units of a row give of one leaf, and what stands behind it, unit by unit. */
    private static final class Cell {

        private final Map<UUID, FigureCoverage> units = new HashMap<>();
        private BigInteger value = BigInteger.ZERO;

        private void add(Cell other) {
            value = value.add(other.value);
            units.putAll(other.units);
        }
    }
}
