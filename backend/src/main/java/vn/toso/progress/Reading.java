package vn.toso.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Leaf;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.succession.Column;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;

/**
 * All that stands behind one answer, unit by unit.
 *
 * @param placed the units of the tree at or below the one asked about, by code
 * @param asked the units of the date of the figures that the regime asks, whatever became of them since
 * @param before on a later tree, the units that lay below the one asked about on the date of the figures
 * @param standings of those that are asked; empty on a date that the regime does not ask for
 * @param departed what has left it, and is in no total
 * @param leaves what each indicator comes down to; itself where it is reported
 */
record Reading(
        Question question,
        FlowPeriods periods,
        List<Placed> placed,
        Set<UUID> asked,
        Set<UUID> before,
        Map<UUID, Standing> standings,
        Departed.Left departed,
        Lineage lineage,
        Map<Column, Inheritance> inheritances,
        Map<UUID, List<Leaf>> leaves) {

    /** How far back the figures go that are not the units' own. */
    static LocalDate earliest(Collection<Column> columns, LocalDate asOf) {
        return columns.stream()
                .filter(Column::isFlow)
                .map(Column::since)
                .reduce(asOf.withDayOfYear(1), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The same, each unit a row of its own. */
    Reading each() {
        var each =
                placed.stream().map(one -> new Placed(one.unit(), one.unit())).toList();
        return new Reading(question, periods, each, asked, before, standings, departed, lineage, inheritances, leaves);
    }

    List<UUID> units() {
        return placed.stream().map(Placed::unit).toList();
    }

    /** The units in each row; with null for the unit asked about itself. */
    Map<UUID, List<UUID>> unitsByRow() {
        var byRow = new HashMap<UUID, List<UUID>>();
        placed.forEach(one ->
                byRow.computeIfAbsent(one.row(), row -> new ArrayList<>()).add(one.unit()));
        return byRow;
    }

    /** What an indicator comes down to, each as it is summed for a unit. */
    List<Inheritance> columns(UUID unit, UUID indicator) {
        return columns(periods, leaves, unit, indicator).stream()
                .map(inheritances::get)
                .toList();
    }

    static List<Column> columns(FlowPeriods periods, Map<UUID, List<Leaf>> leaves, UUID unit, UUID indicator) {
        return leaves.get(indicator).stream()
                .map(leaf -> new Column(leaf.id(), leaf.kind() == Kind.FLOW ? periods.since(unit, indicator) : null))
                .toList();
    }

    /**
     * What some of the units of the tree come to.
     *
     * @param unit the one whose targets and periods count
     */
    Sum sum(UUID unit, Collection<UUID> units) {
        var sources = new LinkedHashSet<UUID>();
        units.forEach(one -> addSources(one, sources));
        // One unit alone never holds all that is left of a divided one.
        var divided = units.size() > 1 ? lineage.divided(Set.copyOf(units)) : Set.<UUID>of();
        divided.forEach(one -> addSources(one, sources));
        var carried = new HashMap<UUID, LocalDate>();
        var totals = question.regime().indicators().stream()
                .map(indicator -> total(unit, indicator, units, divided, sources, carried))
                .toList();
        return new Sum(coverage(sources, carried), totals, sources);
    }

    private void addSources(UUID unit, Set<UUID> sources) {
        if (asked.contains(unit)) {
            sources.add(unit);
        } else {
            sources.addAll(lineage.sources(unit, asked::contains));
        }
    }

    /** @param sources the units of the date of the figures behind it */
    record Sum(Coverage coverage, List<Total> totals, Set<UUID> sources) {}

    private Total total(
            UUID unit,
            IndicatorRef indicator,
            Collection<UUID> units,
            Set<UUID> divided,
            Set<UUID> sources,
            Map<UUID, LocalDate> carried) {
        var columns = columns(unit, indicator.id());
        var sum = new ExactSum();
        for (var column : columns) {
            units.forEach(one -> sum.add(column.of(one).value()));
            column.undivided().stream()
                    .filter(one -> !one.partlyReplaced() && divided.contains(one.unit()))
                    .forEach(one -> sum.add(one.value()));
        }
        var tally = new FigureTally(question.asOf());
        for (var source : sources) {
            var earliest = tally.add(source, columns);
            if (earliest != null) {
                carried.merge(source, earliest, FigureCoverage::earlier);
            }
        }
        var target = periods.target(unit, indicator.id());
        return Total.of(
                indicator.id(),
                hasFlow(indicator.id()) ? periods.from(unit, indicator) : null,
                sum.value(),
                tally.coverage(),
                target);
    }

    /** The units of the tree with something behind them that came from others, or that may have come. */
    List<UUID> holding() {
        return units().stream()
                .filter(one -> question.view() == TreeView.TODAY
                        ? !lineage.sources(one, asked::contains).isEmpty()
                        : inheritances.entrySet().stream()
                                .anyMatch(column -> column.getKey().isFlow()
                                        || !column.getValue().of(one).parts().isEmpty()))
                .toList();
    }

    boolean hasFlow(UUID indicator) {
        return leaves.get(indicator).stream().anyMatch(leaf -> leaf.kind() == Kind.FLOW);
    }

    private Coverage coverage(Set<UUID> sources, Map<UUID, LocalDate> carried) {
        var tally = new CoverageTally();
        if (standings.isEmpty()) {
            return tally.coverage(0, null);
        }
        sources.forEach(one -> tally.add(standings.get(one)));
        return tally.coverage(
                carried.size(),
                carried.values().stream().min(LocalDate::compareTo).orElse(null));
    }
}
