package vn.toso.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Leaf;
import vn.toso.progress.TrendDay.Gap;
import vn.toso.succession.Column;
import vn.toso.succession.Lineage;
import vn.toso.unit.UnitRef;

/**
 * Days one after the other on which all is the same but what units send: the regime, the tree, the targets, and from when flows
 * are summed.
 *
 * @param gap why there is no answer for these days; null where there is one, and otherwise all that follows is null
 * @param question that of the first day
 * @param unit as it was called then
 * @param periods with the targets of the unit
 * @param columns what is added up
 * @param shown of each indicator of the regime, which of the columns it comes down to
 * @param plain units that never had to do with another one: each stands for itself
 * @param others the other units of the tree
 * @param lineage of those
 * @param divided units that were divided without shares, of which all that is left lies in the unit asked about
 * @param behind the units of the day behind {@code others}
 * @param strangers units of the lineage that are not asked
 */
record Stretch(
        LocalDate first,
        LocalDate last,
        Gap gap,
        Question question,
        UnitRef unit,
        FlowPeriods periods,
        List<Column> columns,
        List<int[]> shown,
        Set<UUID> plain,
        Set<UUID> others,
        Lineage lineage,
        Set<UUID> divided,
        Set<UUID> behind,
        Set<UUID> strangers) {

    static Stretch without(LocalDate first, LocalDate last, Gap gap) {
        return new Stretch(first, last, gap, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param asked the units of the day that the regime asks */
    static Stretch of(
            LocalDate last,
            Question question,
            UnitRef unit,
            FlowPeriods periods,
            Map<UUID, List<Leaf>> leaves,
            Set<UUID> plain,
            Set<UUID> others,
            Lineage lineage,
            Set<UUID> asked,
            Set<UUID> strangers) {
        var columns = new ArrayList<Column>();
        var shown = new ArrayList<int[]>();
        for (var indicator : question.regime().indicators()) {
            shown.add(Reading.columns(periods, leaves, unit.id(), indicator.id()).stream()
                    .mapToInt(column -> index(columns, column))
                    .toArray());
        }
        // One unit alone never holds all that is left of a divided one.
        var divided = plain.size() + others.size() > 1 ? lineage.divided(others) : Set.<UUID>of();
        var behind = new LinkedHashSet<UUID>();
        others.forEach(one -> behind.addAll(lineage.sources(one, asked::contains)));
        divided.forEach(one -> behind.addAll(lineage.sources(one, asked::contains)));
        return new Stretch(
                question.asOf(),
                last,
                null,
                question,
                unit,
                periods,
                columns,
                shown,
                plain,
                others,
                lineage,
                divided,
                behind,
                strangers);
    }

    private static int index(List<Column> columns, Column column) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        return columns.indexOf(column);
    }

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    List<IndicatorRef> indicators() {
        return question.regime().indicators();
    }

    boolean asksFor(LocalDate day) {
        return question.regime().calendar().asksFor(day);
    }

    /** The first day of the sum of an indicator, by its place in the regime; null for a stock. */
    LocalDate from(int indicator) {
        boolean hasFlow = Arrays.stream(shown.get(indicator))
                .anyMatch(one -> columns.get(one).isFlow());
        return hasFlow ? periods.from(unit.id(), indicators().get(indicator)) : null;
    }

    /** Whether the same units stand behind both. */
    boolean sameUnits(Stretch other) {
        return plain.size() + behind.size() == other.plain.size() + other.behind.size()
                && plain.stream().allMatch(other::has)
                && behind.stream().allMatch(other::has);
    }

    private boolean has(UUID unit) {
        return plain.contains(unit) || behind.contains(unit);
    }

    /** The first date whose reports have to be known. */
    LocalDate reportsFrom() {
        return columns.stream()
                .filter(Column::isFlow)
                .map(Column::since)
                .reduce(first, (one, other) -> one.isBefore(other) ? one : other);
    }
}
