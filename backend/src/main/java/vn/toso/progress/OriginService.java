package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.json.Exact;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.problem.Problem;
import vn.toso.succession.Held;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Shows where a total comes from. */
@ApplicationScoped
class OriginService {

    private final Readings readings;
    private final Names names;
    private final ProgressQueries queries;
    private final UnitService units;

    OriginService(Readings readings, Names names, ProgressQueries queries, UnitService units) {
        this.readings = readings;
        this.names = names;
        this.queries = queries;
        this.units = units;
    }

    /** @param limit the maximum number of units */
    @Transactional
    Origin of(Question question, UUID indicatorId, Cursor after, int limit) {
        var unit = units.require(question.unit(), Action.VIEW_PROGRESS, question.tree());
        var indicator = question.regime().indicators().stream()
                .filter(one -> one.id().equals(indicatorId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var reading = readings.read(
                question,
                units.childrenOf(unit.id(), question.regime().reportingLevel(), question.tree()).stream()
                        .map(UnitRef::id)
                        .toList());
        var all = reading.units();
        int from = after == null ? 0 : all.indexOf(after.id(0)) + 1;
        var shown = all.subList(from, Math.min(all.size(), from + limit));
        var whole = reading.sum(unit.id(), all);
        // A unit that was divided within one row is in none of the items, so each unit is named by itself.
        var named = names.of(reading.each(), whole.sources());
        return new Origin(
                question.regime().id(),
                question.regime().name(),
                unit,
                question.asOf(),
                question.view(),
                indicator,
                whole.totals().get(question.regime().indicators().indexOf(indicator)),
                items(reading, indicator, shown),
                named.undivided().stream()
                        .map(one -> new Undivided(one.unit(), of(one.figures(), indicatorId), one.successors()))
                        .filter(one -> !one.figures().isEmpty())
                        .toList(),
                named.notCarried().stream()
                        .map(one -> new NotCarried(
                                one.unit(), one.reason(), of(one.figures(), indicatorId), one.successors()))
                        .filter(one -> !one.figures().isEmpty())
                        .toList(),
                from + limit < all.size()
                        ? Cursor.of(shown.get(shown.size() - 1)).encoded()
                        : null);
    }

    private static List<NamedFigure> of(List<NamedFigure> figures, UUID indicatorId) {
        return figures.stream()
                .filter(one -> one.indicatorId().equals(indicatorId))
                .toList();
    }

    private List<Origin.Item> items(Reading reading, IndicatorRef indicator, List<UUID> shown) {
        var leaves = reading.leaves().get(indicator.id());
        var columns = reading.columns(reading.question().unit(), indicator.id());
        Map<UUID, UnitRef> called =
                new HashMap<>(units.findAll(shown, reading.question().tree()));
        var past = new HashSet<UUID>();
        for (var column : columns) {
            shown.forEach(one -> collect(column.of(one), past));
        }
        called.putAll(queries.lastNames(past));
        var items = new ArrayList<Origin.Item>();
        for (var unit : shown) {
            for (int i = 0; i < leaves.size(); i++) {
                items.add(item(unit, leaves.get(i).id(), columns.get(i).of(unit), called));
            }
        }
        return items;
    }

    private static void collect(Held held, Set<UUID> past) {
        held.parts().forEach(part -> {
            past.add(part.edge().predecessor());
            collect(part.of(), past);
        });
    }

    private static Origin.Item item(UUID unit, UUID leaf, Held held, Map<UUID, UnitRef> called) {
        var own = held.own();
        return new Origin.Item(
                called.get(unit),
                leaf,
                Exact.number(held.value()),
                Exact.text(held.value()),
                own == null ? null : new Origin.Own(own.asOf(), Exact.number(own.value()), Exact.text(own.value())),
                held.parts().stream()
                        .sorted(Comparator.comparing(
                                        (Held.Part part) -> part.edge().effectiveOn())
                                .thenComparing(part -> Objects.toString(
                                        called.get(part.edge().predecessor()).code(), "")))
                        .map(part -> new Origin.Part(
                                part.edge().effectiveOn(),
                                part.edge().share(),
                                Exact.number(part.value()),
                                Exact.text(part.value()),
                                item(part.edge().predecessor(), leaf, part.of(), called)))
                        .toList());
    }
}
