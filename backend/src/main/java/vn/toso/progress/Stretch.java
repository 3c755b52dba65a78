package vn.toso.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Leaf;
import vn.toso.progress.TrendDay.Gap;
import vn.toso.succession.Column;
import vn.toso.succession.Lineage;
import vn.toso.unit.UnitRef;

/**
 * Consecutive days on which only reports change: the regime, the tree, the targets and the first days of flows stay the same.
 *
 * @param gap why there is no answer for these days; null if there is one. If it is set, all following components are null
 * @param question the question for the first day
 * @param unit as it was named on the first day
 * @param periods with the targets of the unit
 * @param columns the columns to add up
 * @param shown for each indicator of the regime, its columns
 * @param plain units without predecessors and successors, which have only their own figures
 * @param others the other units of the tree
 * @param lineage the predecessors and successors of {@code others}
 * @param divided units divided without shares whose successors are all in the unit asked about
 * @param behind the units of the day behind {@code others}
 * @param strangers units of the lineage that the regime does not ask
 */
record Stretch(
        LocalDate first,
        LocalDate last,
        Gap gap,
        Question question,
        UnitRef unit,
        FlowPeriods periods,
        List<Column> columns,
        List<Shown> shown,
        Set<UUID> plain,
        Set<UUID> others,
        Lineage lineage,
        Set<UUID> divided,
        Set<UUID> behind,
        Set<UUID> strangers) {

    /**
     * @param parts the indexes of the columns
     * @param flow whether a period is summed
     */
    record Shown(Parts parts, boolean flow) {}

    static Stretch without(LocalDate first, LocalDate last, Gap gap) {
        return new Stretch(first, last, gap, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param asked the units that the regime asks on the day */
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
        var shown = new ArrayList<Shown>();
        for (var indicator : question.regime().indicators()) {
            var of = leaves.get(indicator.id());
            var indexes = Reading.columns(periods, leaves, unit.id(), indicator.id()).stream()
                    .mapToInt(column -> index(columns, column))
                    .toArray();
            shown.add(new Shown(Parts.of(of, indexes), of.stream().anyMatch(leaf -> leaf.kind() == Kind.FLOW)));
        }
        // A single unit never has all successors of a divided unit.
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

    /** The first day of the sum of an indicator, given by its position in the regime; null for a stock. */
    LocalDate from(int indicator) {
        return shown.get(indicator).flow ? periods.from(unit.id(), indicators().get(indicator)) : null;
    }

    /** Whether the same units are behind both. */
    boolean sameUnits(Stretch other) {
        return plain.size() + behind.size() == other.plain.size() + other.behind.size()
                && plain.stream().allMatch(other::has)
                && behind.stream().allMatch(other::has);
    }

    private boolean has(UUID unit) {
        return plain.contains(unit) || behind.contains(unit);
    }

    /** The first date whose reports are needed. */
    LocalDate reportsFrom() {
        return columns.stream()
                .filter(Column::isFlow)
                .map(Column::since)
                .reduce(first, (one, other) -> one.isBefore(other) ? one : other);
    }
}
