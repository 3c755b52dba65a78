package vn.toso.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Leaf;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.succession.Column;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;

/**
 * All data behind one answer, unit by unit.
 *
 * @param placed the units of the tree at or below the unit asked about, by code
 * @param asked the units that the regime asks on the date of the figures, even if they ended since
 * @param before on a later tree, the units that were below the unit asked about on the date of the figures
 * @param standings of the asked units; empty if the regime does not ask for the date
 * @param departed units that have left the tree, with figures that are in no total
 * @param inheritances the figures of units, by column
 * @param held the same figures, by unit
 * @param leaves the reported indicators that each indicator is computed from; itself if it is reported
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
        HeldFigures held,
        Map<UUID, List<Leaf>> leaves) {

    /** The earliest date of a predecessor's figure that can be in a column. */
    static LocalDate earliest(Collection<Column> columns, LocalDate asOf) {
        return columns.stream()
                .filter(Column::isFlow)
                .map(Column::since)
                .reduce(asOf.withDayOfYear(1), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The same reading with each unit as a row of its own. */
    Reading each() {
        var each =
                placed.stream().map(one -> new Placed(one.unit(), one.unit())).toList();
        return new Reading(
                question, periods, each, asked, before, standings, departed, lineage, inheritances, held, leaves);
    }

    List<UUID> units() {
        return placed.stream().map(Placed::unit).toList();
    }

    /** The units in each row; the key of the unit asked about itself is null. */
    Map<UUID, List<UUID>> unitsByRow() {
        var byRow = new HashMap<UUID, List<UUID>>();
        placed.forEach(one ->
                byRow.computeIfAbsent(one.row(), row -> new ArrayList<>()).add(one.unit()));
        return byRow;
    }

    /** The leaves of an indicator as columns, with the period in which they are summed for a unit. */
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
     * The coverage and totals of some units of the tree.
     *
     * @param unit the unit whose targets and periods apply
     */
    Sum sum(UUID unit, Collection<UUID> units) {
        var sources = new LinkedHashSet<UUID>();
        units.forEach(one -> addSources(one, sources));
        // A single unit never has all successors of a divided unit.
        var divided = units.size() > 1 ? lineage.divided(Set.copyOf(units)) : Set.<UUID>of();
        divided.forEach(one -> addSources(one, sources));
        var indicators = question.regime().indicators();
        var places = indicators.stream()
                .map(one -> held.places(columns(periods, leaves, unit, one.id())))
                .toArray(int[][]::new);
        var sums = Stream.generate(ExactSum::new).limit(indicators.size()).toArray(ExactSum[]::new);
        for (var one : units) {
            var figures = held.of(one);
            for (int i = 0; i < sums.length; i++) {
                for (int place : places[i]) {
                    sums[i].add(figures[place].value());
                }
            }
        }
        var tallies = Stream.generate(() -> new FigureTally(question.asOf()))
                .limit(indicators.size())
                .toArray(FigureTally[]::new);
        var coverage = coverage(sources, places, tallies);
        var totals = new ArrayList<Total>();
        for (int i = 0; i < sums.length; i++) {
            addUndivided(unit, indicators.get(i), divided, sums[i]);
            totals.add(total(unit, indicators.get(i), sums[i].value(), tallies[i].coverage()));
        }
        return new Sum(coverage, totals, sources);
    }

    private void addUndivided(UUID unit, IndicatorRef indicator, Set<UUID> divided, ExactSum sum) {
        if (divided.isEmpty()) {
            return;
        }
        columns(unit, indicator.id()).forEach(column -> column.undivided().stream()
                .filter(one -> !one.partlyReplaced() && divided.contains(one.unit()))
                .forEach(one -> sum.add(one.value())));
    }

    private Total total(UUID unit, IndicatorRef indicator, BigInteger value, FigureCoverage coverage) {
        return Total.of(
                indicator.id(),
                hasFlow(indicator.id()) ? periods.from(unit, indicator) : null,
                value,
                coverage,
                periods.target(unit, indicator.id()));
    }

    private void addSources(UUID unit, Set<UUID> sources) {
        if (asked.contains(unit)) {
            sources.add(unit);
        } else {
            sources.addAll(lineage.sources(unit, asked::contains));
        }
    }

    /** @param sources the units of the date of the figures that are behind the sum */
    record Sum(Coverage coverage, List<Total> totals, Set<UUID> sources) {}

    /** The units of the tree with figures that come, or may come, from other units. */
    List<UUID> holding() {
        boolean flows = inheritances.keySet().stream().anyMatch(Column::isFlow);
        return units().stream()
                .filter(one -> question.view() == TreeView.TODAY
                        ? asked.contains(one)
                                || !lineage.sources(one, asked::contains).isEmpty()
                        : flows
                                || Stream.of(held.of(one))
                                        .anyMatch(figure -> !figure.parts().isEmpty()))
                .toList();
    }

    boolean hasFlow(UUID indicator) {
        return leaves.get(indicator).stream().anyMatch(leaf -> leaf.kind() == Kind.FLOW);
    }

    /** @param tallies filled by this method, one for each indicator */
    private Coverage coverage(Set<UUID> sources, int[][] places, FigureTally[] tallies) {
        var coverage = new CoverageTally();
        int carried = 0;
        LocalDate oldest = null;
        for (var source : sources) {
            var figures = held.of(source);
            LocalDate earliest = null;
            for (int i = 0; i < tallies.length; i++) {
                earliest = FigureCoverage.earlier(earliest, tallies[i].add(figures, places[i]));
            }
            if (!standings.isEmpty()) {
                coverage.add(standings.get(source));
                carried += earliest == null ? 0 : 1;
                oldest = FigureCoverage.earlier(oldest, earliest);
            }
        }
        return coverage.coverage(carried, oldest);
    }
}
