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

/** Finds units that are no longer in the tree that is summed, and those of their figures that are in no total. */
@ApplicationScoped
class Departed {

    private final KnownTrees trees;
    private final ProgressQueries queries;

    Departed(KnownTrees trees, ProgressQueries queries) {
        this.trees = trees;
        this.queries = queries;
    }

    /**
     * @param elsewhere units that exist on the day of the tree, but where the regime does not ask them
     * @param lost ended units without a successor, or divided units of which nothing that the regime asks is left; with the
     *     reason
     * @param notAsked edges to successors that the regime did not ask on the day of the succession
     * @param setAside figures for dates on which the unit no longer existed
     */
    record Left(Set<UUID> elsewhere, Map<UUID, Reason> lost, Set<Edge> notAsked, List<SetAside> setAside) {

        /** The units whose figures must be read. */
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
        // Predecessors of a unit of the tree are part of its sum.
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
                // On a later tree, their figures are in the totals of the place where they are now.
                then ? gone.stream().filter(Gone::alive).map(Gone::unit).collect(toSet()) : Set.of(),
                lost,
                then ? outside(regime.ownerId(), edges) : Set.of(),
                ended.isEmpty() ? List.of() : queries.setAside(regime.id(), ended, question.asOf()));
    }

    /** @param divided for each divided unit, the units that remain of it; none of these is below the unit asked about */
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
