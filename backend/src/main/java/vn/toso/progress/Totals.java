package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.target.UnitTarget;
import vn.toso.unit.UnitRef;

/**
 * The sums of rows, each beside the target of its unit.
 *
 * @param sums by row, null for the unit asked about itself, and indicator
 * @param all by indicator, of all rows together
 */
record Totals(
        List<IndicatorRef> indicators,
        Map<UUID, Map<UUID, ProgressQueries.Sum>> sums,
        Map<UUID, ProgressQueries.Sum> all,
        Map<UUID, List<UnitTarget>> targetsByUnit) {

    /** Of rows that have no unit in common. */
    static Totals of(
            List<IndicatorRef> indicators, Collection<ProgressQueries.Sum> sums, Collection<UnitTarget> targets) {
        var all = sums.stream().collect(toMap(ProgressQueries.Sum::indicator, sum -> sum, ProgressQueries.Sum::plus));
        return of(indicators, sums, all, targets);
    }

    static Totals of(
            List<IndicatorRef> indicators,
            Collection<ProgressQueries.Sum> sums,
            Map<UUID, ProgressQueries.Sum> all,
            Collection<UnitTarget> targets) {
        // Not groupingBy: the unit itself has the key null.
        var byRow = new HashMap<UUID, Map<UUID, ProgressQueries.Sum>>();
        for (var sum : sums) {
            byRow.computeIfAbsent(sum.row(), row -> new HashMap<>()).put(sum.indicator(), sum);
        }
        return new Totals(indicators, byRow, all, targets.stream().collect(groupingBy(UnitTarget::unitId)));
    }

    List<Total> of(UnitRef unit) {
        var ofUnit = sums.getOrDefault(unit.id(), Map.of());
        return indicators.stream()
                .map(one -> total(unit, one, ofUnit.get(one.id())))
                .toList();
    }

    List<Total> ofAll(UnitRef unit) {
        return indicators.stream()
                .map(one -> total(unit, one, all.get(one.id())))
                .toList();
    }

    private Total total(UnitRef unit, IndicatorRef indicator, ProgressQueries.Sum sum) {
        var target = targetsByUnit.getOrDefault(unit.id(), List.of()).stream()
                .filter(one -> one.indicatorId().equals(indicator.id()))
                .findFirst();
        var value = sum == null ? null : sum.value();
        var coverage = sum == null ? FigureCoverage.NO_UNITS : sum.coverage();
        return Total.of(
                indicator.id(),
                value,
                coverage,
                target.map(UnitTarget::target).orElse(null),
                value == null ? null : target.map(one -> one.rate(value)).orElse(null));
    }
}
