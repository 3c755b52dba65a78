package vn.toso.report;

import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.Progress;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;
import vn.toso.succession.SuccessionGraph;

/**
 * The earlier figures with which a report compares its own: totals by indicator, and figures by unit.
 *
 * @param within of each reporting unit, the row to which it belonged; empty if the rows are the reporting units, or those of today
 */
record Before(
        LocalDate asOf, Map<UUID, BigInteger> totals, Map<UUID, Map<UUID, BigInteger>> units, Map<UUID, UUID> within) {

    Before(LocalDate asOf, Map<UUID, BigInteger> totals, Map<UUID, Map<UUID, BigInteger>> units) {
        this(asOf, totals, units, Map.of());
    }

    /** The figures of an earlier report. */
    static Before of(ReportContent content) {
        var before = new Before(content.asOf(), new HashMap<>(), new HashMap<>(), content.within());
        content.lines().forEach(line -> before.totals.put(line.indicatorId(), line.exact()));
        for (var rows : List.of(content.rows(), content.details())) {
            for (var row : rows) {
                var own = before.of(row.unit().id());
                for (int i = 0; i < row.figures().size(); i++) {
                    own.put(
                            content.lines().get(i).indicatorId(),
                            row.figures().get(i).exact());
                }
            }
        }
        return before;
    }

    /** The figures of an earlier period without a report. */
    static Before of(Progress progress, List<ReportingUnit> details) {
        var before = new Before(progress.asOf(), new HashMap<>(), new HashMap<>());
        put(before.totals, progress.totals());
        progress.rows().forEach(row -> put(before.of(row.unit().id()), row.totals()));
        details.forEach(
                detail -> put(before.of(detail.row().unit().id()), detail.row().totals()));
        return before;
    }

    /**
     * The same, also for units that were formed since by mergers of whole units: the sums of what was printed for these. A unit that
     * took in a part of another, or one that was in no row, has no figures.
     */
    Before withMerged(Collection<UUID> now, SuccessionGraph graph, LocalDate asOf) {
        var all = new HashMap<>(units);
        now.stream().filter(unit -> !units.containsKey(unit)).forEach(unit -> merged(unit, graph, asOf)
                .ifPresent(figures -> all.put(unit, figures)));
        return new Before(this.asOf, totals, all, within);
    }

    /**
     * The same for rows to which other reporting units belong by now: the sums of what was printed for these. A row with a unit for
     * which nothing was printed has no figures.
     *
     * @param now of each reporting unit, its row
     */
    Before withMoved(Map<UUID, UUID> now) {
        if (within.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(units);
        for (var row : Set.copyOf(now.values())) {
            var parts = members(now, row);
            if (!parts.equals(members(within, row))) {
                all.put(row, units.keySet().containsAll(parts) ? sums(parts) : Map.of());
            }
        }
        return new Before(asOf, totals, all, within);
    }

    private static Set<UUID> members(Map<UUID, UUID> within, UUID row) {
        return within.keySet().stream()
                .filter(unit -> row.equals(within.get(unit)))
                .collect(toSet());
    }

    private Map<UUID, BigInteger> sums(Set<UUID> parts) {
        var sums = new HashMap<UUID, BigInteger>();
        parts.forEach(part -> add(sums, units.get(part)));
        return sums;
    }

    private static void add(Map<UUID, BigInteger> sums, Map<UUID, BigInteger> figures) {
        figures.forEach((indicator, figure) -> {
            if (figure != null) {
                sums.merge(indicator, figure, BigInteger::add);
            }
        });
    }

    private Optional<Map<UUID, BigInteger>> merged(UUID unit, SuccessionGraph graph, LocalDate asOf) {
        if (units.containsKey(unit)) {
            return Optional.of(units.get(unit));
        }
        var edges = graph.into(unit, asOf);
        var sums = new HashMap<UUID, BigInteger>();
        for (var edge : edges) {
            boolean wholly = graph.outOf(edge.predecessor(), asOf).size() == 1;
            var figures = wholly ? merged(edge.predecessor(), graph, asOf) : Optional.<Map<UUID, BigInteger>>empty();
            if (figures.isEmpty()) {
                return Optional.empty();
            }
            add(sums, figures.get());
        }
        return edges.isEmpty() ? Optional.empty() : Optional.of(sums);
    }

    BigInteger of(UUID unit, UUID indicator) {
        return units.getOrDefault(unit, Map.of()).get(indicator);
    }

    private Map<UUID, BigInteger> of(UUID unit) {
        return units.computeIfAbsent(unit, id -> new HashMap<>());
    }

    private static void put(Map<UUID, BigInteger> figures, List<Total> totals) {
        totals.forEach(total -> figures.put(total.indicatorId(), total.exact()));
    }
}
