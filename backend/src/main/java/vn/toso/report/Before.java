package vn.toso.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.toso.progress.Progress;
import vn.toso.progress.ReportingUnit;
import vn.toso.progress.Total;
import vn.toso.succession.SuccessionGraph;

/** The earlier figures with which a report compares its own: totals by indicator, and figures by unit. */
record Before(LocalDate asOf, Map<UUID, BigInteger> totals, Map<UUID, Map<UUID, BigInteger>> units) {

    /** The figures of an earlier report. */
    static Before of(ReportContent content) {
        var before = new Before(content.asOf(), new HashMap<>(), new HashMap<>());
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
        return new Before(this.asOf, totals, all);
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
            figures.get().forEach((indicator, figure) -> {
                if (figure != null) {
                    sums.merge(indicator, figure, BigInteger::add);
                }
            });
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
