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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Leaf;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.succession.Column;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;
import vn.toso.succession.PairInheritance;

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
                .map(leaf -> periods.column(unit, indicator, leaf))
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
        var parts = indicators.stream()
                .map(one -> Parts.of(leaves.get(one.id()), held.places(columns(periods, leaves, unit, one.id()))))
                .toArray(Parts[]::new);
        var sums = Stream.generate(Sums::new).limit(indicators.size()).toArray(Sums[]::new);
        var pairs = indicators.stream()
                .map(one -> one.ratio() ? pairs(unit, one.id()) : null)
                .toArray(PairInheritance[]::new);
        for (var one : units) {
            var figures = held.of(one);
            for (int i = 0; i < sums.length; i++) {
                if (pairs[i] == null) {
                    sums[i].add(parts[i].sum(place -> figures[place].value()));
                } else {
                    sums[i].add(pairs[i].of(one));
                }
            }
        }
        var tallies = Stream.generate(() -> new FigureTally(question.asOf()))
                .limit(indicators.size())
                .toArray(FigureTally[]::new);
        var coverage = coverage(sources, parts, pairs, tallies);
        var totals = new ArrayList<Total>();
        for (int i = 0; i < sums.length; i++) {
            addUndivided(unit, indicators.get(i), pairs[i], divided, sums[i]);
            totals.add(total(unit, indicators.get(i), sums[i], tallies[i].coverage()));
        }
        return new Sum(coverage, totals, sources);
    }

    /** @param indicator a ratio */
    private PairInheritance pairs(UUID unit, UUID indicator) {
        var columns = columns(unit, indicator);
        var of = Parts.of(
                leaves.get(indicator), IntStream.range(0, columns.size()).toArray());
        return new PairInheritance(lineage, at(columns, of.of()), at(columns, of.by()));
    }

    private static List<Inheritance> at(List<Inheritance> columns, int[] places) {
        return IntStream.of(places).mapToObj(columns::get).toList();
    }

    /** @param pairs of a ratio; null otherwise */
    private void addUndivided(UUID unit, IndicatorRef indicator, PairInheritance pairs, Set<UUID> divided, Sums sums) {
        for (var one : divided) {
            if (pairs == null) {
                columns(unit, indicator.id()).forEach(column -> sums.add(column.undivided(one)));
            } else {
                sums.add(pairs.undivided(one));
            }
        }
    }

    private Total total(UUID unit, IndicatorRef indicator, Sums sums, FigureCoverage coverage) {
        var from = hasFlow(indicator.id()) ? periods.from(unit, indicator) : null;
        return indicator.ratio()
                ? Total.of(indicator.id(), from, sums.ratio(indicator.answer().decimals()), coverage)
                : Total.of(indicator.id(), from, sums.sum(), coverage, periods.target(unit, indicator.id()));
    }

    /** The sum of an indicator, or the numerator and the denominator of a ratio. */
    private static final class Sums {

        private final ExactSum of = new ExactSum();
        private final ExactSum by = new ExactSum();

        /** @param figure null if there is none */
        void add(BigInteger figure) {
            of.add(figure);
        }

        /** @param pair null if there is none */
        void add(PairInheritance.Pair pair) {
            if (pair != null) {
                of.add(pair.numerator());
                by.add(pair.denominator());
            }
        }

        BigInteger sum() {
            return of.value();
        }

        Ratio ratio(int digits) {
            return Ratio.of(of.value(), by.value(), digits);
        }
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

    /** The units among these that have given no figure of a reported indicator. */
    List<UUID> lacking(UUID indicator, Collection<UUID> units) {
        var column = columns(question.unit(), indicator).get(0);
        return units.stream().filter(unit -> !column.of(unit).answered()).toList();
    }

    boolean hasFlow(UUID indicator) {
        return leaves.get(indicator).stream().anyMatch(leaf -> leaf.kind() == Kind.FLOW);
    }

    /** @param tallies filled by this method, one for each indicator */
    private Coverage coverage(Set<UUID> sources, Parts[] parts, PairInheritance[] pairs, FigureTally[] tallies) {
        var coverage = new CoverageTally();
        int carried = 0;
        LocalDate oldest = null;
        for (var source : sources) {
            var figures = held.of(source);
            LocalDate earliest = null;
            for (int i = 0; i < tallies.length; i++) {
                boolean counts = pairs[i] == null
                        ? parts[i].sum(place -> figures[place].value()) != null
                        : pairs[i].of(source) != null;
                earliest = FigureCoverage.earlier(earliest, tallies[i].add(figures, parts[i], counts));
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
