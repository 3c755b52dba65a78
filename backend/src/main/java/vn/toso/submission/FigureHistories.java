package vn.toso.submission;

import static java.util.stream.Collectors.toSet;
import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.RegimeView;
import vn.toso.shared.json.Exact;
import vn.toso.submission.FigureHistory.Inherited;
import vn.toso.succession.Column;
import vn.toso.succession.Held;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;
import vn.toso.succession.SuccessionGraph;
import vn.toso.succession.Successions;

/** Reads the figures that units sent before a date, and the stocks that new units inherit from their predecessors. */
@ApplicationScoped
class FigureHistories {

    private final SentFigures sent;
    private final FigurePlaces places;
    private final Successions successions;
    private final CurrentUser user;

    FigureHistories(SentFigures sent, FigurePlaces places, Successions successions, CurrentUser user) {
        this.sent = sent;
        this.places = places;
        this.successions = successions;
        this.user = user;
    }

    FigureHistory of(RegimeView regime, Collection<UUID> units, LocalDate asOf) {
        var asked = regime.indicators().stream().filter(IndicatorRef::reported).toList();
        var ids = asked.stream().map(IndicatorRef::id).toList();
        var placed = new LinkedHashMap<>(places.of(regime.id(), ids));
        placed.keySet().retainAll(ids);
        var sent = this.sent.before(regime.id(), units, placed, asOf, user.scope(VIEW_FIGURES));
        var stocks = asked.stream()
                .filter(one -> one.kind() == Kind.STOCK)
                .map(one -> new Column(one.id(), null))
                .toList();
        var own = new FigureHistory(sent, Map.of());
        var graph = successions.graph();
        var begun = new HashMap<LocalDate, List<UUID>>();
        for (var unit : units) {
            var edges = graph.into(unit, asOf);
            if (!edges.isEmpty() && stocks.stream().anyMatch(one -> own.lacks(unit, one.indicator()))) {
                begun.computeIfAbsent(edges.get(0).effectiveOn(), day -> new ArrayList<>())
                        .add(unit);
            }
        }
        var inherited = new HashMap<UUID, Inherited>();
        begun.forEach((day, ofDay) -> inherited.putAll(inherited(regime, ofDay, stocks, graph, day)));
        return new FigureHistory(sent, inherited);
    }

    /**
     * Reads for many units with as many statements as for one: a reorganisation creates many units on the same day.
     *
     * @param begins the first day of the units
     */
    private Map<UUID, Inherited> inherited(
            RegimeView regime, List<UUID> units, List<Column> stocks, SuccessionGraph graph, LocalDate begins) {
        var lineage = new Lineage(graph, begins, units);
        var reports = successions.reports(regime.id(), lineage.concerned(), begins);
        var days = new HashMap<UUID, List<LocalDate>>();
        units.forEach(unit -> days.put(
                unit, reports.lastDays(new Lineage(graph, begins, List.of(unit)).concerned(), FigureHistory.RECENT)));
        var held = new HashMap<LocalDate, Map<Column, Inheritance>>();
        days.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(day -> held.put(day, successions.inheritances(reports, lineage, stocks, day)));
        var inherited = new HashMap<UUID, Inherited>();
        for (var unit : units) {
            var before = new HashMap<UUID, List<PreviousFigure>>();
            var from = new HashMap<UUID, Set<UUID>>();
            for (var day : days.get(unit)) {
                for (var stock : stocks) {
                    var of = held.get(day).get(stock).of(unit);
                    if (of.answered()) {
                        before.computeIfAbsent(stock.indicator(), one -> new ArrayList<>())
                                .add(figure(stock.indicator(), day, of));
                        from.computeIfAbsent(stock.indicator(), one -> givers(of));
                    }
                }
            }
            inherited.put(unit, new Inherited(before, from, lineage.dividedBefore(unit)));
        }
        return inherited;
    }

    private static PreviousFigure figure(UUID indicator, LocalDate day, Held held) {
        return new PreviousFigure(
                indicator, day, Exact.number(held.value()), held.value() == null ? Mark.NOT_APPLICABLE : null);
    }

    private static Set<UUID> givers(Held held) {
        return held.parts().stream()
                .filter(part -> part.value() != null)
                .map(part -> part.edge().predecessor())
                .collect(toSet());
    }
}
