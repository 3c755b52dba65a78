package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.NotCarried.Reason;
import vn.toso.progress.ProgressQueries.Gone;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.progress.ProgressQueries.SetAside;
import vn.toso.succession.Edge;
import vn.toso.succession.SuccessionGraph;

/** Finds the units that have left what is summed, and what of theirs is in no total. */
@ApplicationScoped
class Departed {

    private final KnownTrees trees;
    private final ProgressQueries queries;

    Departed(KnownTrees trees, ProgressQueries queries) {
        this.trees = trees;
        this.queries = queries;
    }

    /**
     * @param elsewhere units that are there on the day of the tree, where the regime does not ask them
     * @param lost units that ended and passed into nothing, or were divided and nothing that is asked is left of them; and why
     * @param notAsked edges into units that the regime did not ask from the beginning
     * @param setAside numbers of units that were no longer there on their date
     */
    record Left(Set<UUID> elsewhere, Map<UUID, Reason> lost, Set<Edge> notAsked, List<SetAside> setAside) {

        /** The units whose figures have to be known. */
        Set<UUID> units() {
            var units = new LinkedHashSet<>(elsewhere);
            units.addAll(lost.keySet());
            notAsked.forEach(edge -> units.add(edge.predecessor()));
            return units;
        }
    }

    Left find(Question question, List<Placed> placed, SuccessionGraph graph) {
        var regime = question.regime();
        boolean then = question.view() == TreeView.THEN;
        var gone = trees.gone(regime.reportingLevel(), question.unit(), regime.ownerId(), question.tree());
        var ended = gone.stream().filter(one -> !one.alive()).map(Gone::unit).toList();
        // What leads to a unit of the tree is in its sum.
        var counted = graph.withOrigins(placed.stream().map(Placed::unit).toList(), question.tree());
        var lost = new LinkedHashMap<UUID, Reason>();
        var divided = new HashMap<UUID, Set<UUID>>();
        var edges = new LinkedHashSet<Edge>();
        for (var unit : ended) {
            var into = graph.outOf(unit, question.tree());
            if (into.isEmpty()) {
                lost.put(unit, Reason.NO_SUCCESSOR);
            } else if (!graph.dividedWithoutShares(unit, question.tree())) {
                into.stream()
                        .filter(edge -> !counted.contains(edge.successor()))
                        .forEach(edges::add);
            } else if (!counted.contains(unit)) {
                divided.put(unit, graph.remains(unit, question.tree()));
            }
        }
        lost.putAll(withNothingLeft(question, divided));
        return new Left(
                // On a later tree they are in the totals of where they are.
                then ? gone.stream().filter(Gone::alive).map(Gone::unit).collect(toSet()) : Set.of(),
                lost,
                then ? outside(regime.ownerId(), edges) : Set.of(),
                ended.isEmpty() ? List.of() : queries.setAside(regime.id(), ended, question.asOf()));
    }

    /** @param divided units and what is left of each, none of which lies below the unit asked about */
    private Map<UUID, Reason> withNothingLeft(Question question, Map<UUID, Set<UUID>> divided) {
        if (divided.isEmpty()) {
            return Map.of();
        }
        var remains = divided.values().stream().flatMap(Collection::stream).collect(toSet());
        var alive = queries.alive(question.regime().ownerId(), remains, question.tree());
        var left = new HashSet<UUID>();
        alive.forEach((unit, inside) -> {
            if (inside || question.view() == TreeView.TODAY) {
                left.add(unit);
            }
        });
        return divided.entrySet().stream()
                .filter(one -> one.getValue().stream().noneMatch(left::contains))
                .collect(toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().anyMatch(alive::containsKey)
                                ? Reason.NOT_ASKED
                                : Reason.NO_SUCCESSOR));
    }

    private Set<Edge> outside(UUID owner, Set<Edge> edges) {
        if (edges.isEmpty()) {
            return edges;
        }
        Map<UUID, LocalDate> days =
                edges.stream().collect(toMap(Edge::successor, Edge::effectiveOn, (one, other) -> one));
        var outside = queries.outsideOf(owner, days);
        return edges.stream().filter(edge -> outside.contains(edge.successor())).collect(toSet());
    }
}
