package vn.toso.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** How some units and their origins hang together on the tree of a date, whatever is added up. */
public final class Lineage {

    private final SuccessionGraph graph;
    private final LocalDate tree;
    private final Set<UUID> units;

    private final Map<UUID, Division> divisions = new LinkedHashMap<>();

    /** Divided units of which one unit alone was left on some day, by that unit. */
    private final Map<UUID, List<UUID>> joined = new HashMap<>();

    /**
     * A unit that was divided without shares.
     *
     * @param remains what is left of it; one unit alone where all its parts came together again
     * @param between what it became on the way to that; without what is left
     */
    record Division(Set<UUID> remains, Set<UUID> between) {}

    /** @param units of which something is asked, there on the date or ended before it */
    public Lineage(SuccessionGraph graph, LocalDate tree, Collection<UUID> units) {
        this.graph = graph;
        this.tree = tree;
        this.units = graph.withOrigins(units, tree);
        for (var unit : this.units) {
            if (graph.dividedWithoutShares(unit, tree)) {
                var division = division(unit);
                divisions.put(unit, division);
                if (division.remains.size() == 1) {
                    joined.computeIfAbsent(division.remains.iterator().next(), one -> new ArrayList<>())
                            .add(unit);
                }
            }
        }
    }

    private Division division(UUID unit) {
        var heirs = graph.withHeirs(unit, tree);
        var days = heirs.stream()
                .flatMap(one -> graph.outOf(one, tree).stream())
                .map(Edge::effectiveOn)
                .distinct()
                .sorted()
                .toList();
        var joinedOn = days.stream()
                .filter(day -> graph.remains(unit, day).size() == 1)
                // Before its own last day it is itself what is left.
                .filter(day -> !graph.outOf(unit, day).isEmpty())
                .findFirst()
                .orElse(tree);
        var remains = graph.remains(unit, joinedOn);
        var between = graph.withHeirs(unit, joinedOn);
        between.removeAll(remains);
        between.remove(unit);
        return new Division(remains, between);
    }

    /** The units, their origins, and what divided ones became: whose answers decide what a figure stands for. */
    public Set<UUID> concerned() {
        var concerned = new LinkedHashSet<>(units);
        divisions.keySet().forEach(unit -> concerned.addAll(graph.withHeirs(unit, tree)));
        return concerned;
    }

    public Set<UUID> remains(UUID unit) {
        return graph.remains(unit, tree);
    }

    /**
     * The units of an earlier date behind one.
     *
     * @param there whether a unit was there on that date
     */
    public Set<UUID> sources(UUID unit, Predicate<UUID> there) {
        var sources = new LinkedHashSet<UUID>();
        if (there.test(unit)) {
            sources.add(unit);
        } else {
            into(unit).forEach(edge -> sources.addAll(sources(edge.predecessor(), there)));
        }
        return sources;
    }

    /** All from which a unit holds something. */
    List<Edge> into(UUID unit) {
        var edges = new ArrayList<>(graph.into(unit, tree).stream()
                .filter(edge -> !divisions.containsKey(edge.predecessor()))
                .toList());
        for (var one : joined.getOrDefault(unit, List.of())) {
            edges.add(new Edge(one, unit, null, outOf(one).get(0).effectiveOn()));
        }
        return edges;
    }

    public List<Edge> outOf(UUID unit) {
        return graph.outOf(unit, tree);
    }

    /** What was divided without shares, and lies in some units now with all that is left of it. */
    public Set<UUID> divided(Set<UUID> within) {
        var inside = new LinkedHashSet<UUID>();
        divisions.forEach((unit, division) -> {
            if (division.remains.size() > 1 && within.containsAll(division.remains)) {
                inside.add(unit);
            }
        });
        return inside;
    }

    /** Units that were divided into one and others without shares. */
    public Set<UUID> dividedBefore(UUID unit) {
        var before = new LinkedHashSet<UUID>();
        divisions.forEach((divided, division) -> {
            if (division.remains.size() > 1 && division.remains.contains(unit)) {
                before.add(divided);
            }
        });
        return before;
    }

    /** A unit and all whose figures follow from what it gave. */
    Set<UUID> withHeirs(UUID unit) {
        return graph.withHeirs(unit, tree);
    }

    Map<UUID, Division> divisions() {
        return divisions;
    }
}
