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

/** The predecessors and successors of some units on a date, for any column. */
public final class Lineage {

    private final SuccessionGraph graph;
    private final LocalDate tree;
    private final Set<UUID> units;

    private final Map<UUID, Division> divisions = new LinkedHashMap<>();

    /** By unit: the divided units whose parts all came together again in this unit. */
    private final Map<UUID, List<UUID>> joined = new HashMap<>();

    /**
     * A unit that was divided without shares.
     *
     * @param remains the units that it finally became; a single one if all its parts came together again
     * @param between the units that it became before that, without {@code remains}
     */
    record Division(Set<UUID> remains, Set<UUID> between) {}

    /** @param units that are asked; they exist on the date or ended before it */
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
                // Until its last day the unit itself is all that remains of it.
                .filter(day -> !graph.outOf(unit, day).isEmpty())
                .findFirst()
                .orElse(tree);
        var remains = graph.remains(unit, joinedOn);
        var between = graph.withHeirs(unit, joinedOn);
        between.removeAll(remains);
        between.remove(unit);
        return new Division(remains, between);
    }

    /** The units, their predecessors, and the successors of divided units: the answers of all of these affect a figure. */
    public Set<UUID> concerned() {
        var concerned = new LinkedHashSet<>(units);
        divisions.keySet().forEach(unit -> concerned.addAll(graph.withHeirs(unit, tree)));
        return concerned;
    }

    /** The units that a unit has become by the date, see {@link SuccessionGraph#remains}. */
    public Set<UUID> remains(UUID unit) {
        return graph.remains(unit, tree);
    }

    /**
     * The units on an earlier date from which a unit came; the unit itself if it existed then.
     *
     * @param there whether a unit existed on that date
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

    /** All edges along which a unit inherits figures. */
    List<Edge> into(UUID unit) {
        var edges = new ArrayList<>(graph.into(unit, tree).stream()
                .filter(edge -> !divisions.containsKey(edge.predecessor()))
                .toList());
        for (var one : joined.getOrDefault(unit, List.of())) {
            edges.add(new Edge(one, unit, null, outOf(one).get(0).effectiveOn()));
        }
        return edges;
    }

    /** The edges to the successors of a unit that ended by the date; empty while it exists. */
    public List<Edge> outOf(UUID unit) {
        return graph.outOf(unit, tree);
    }

    /** Units that were divided without shares and whose remaining parts are all among the given units. */
    public Set<UUID> divided(Set<UUID> within) {
        var inside = new LinkedHashSet<UUID>();
        divisions.forEach((unit, division) -> {
            if (division.remains.size() > 1 && within.containsAll(division.remains)) {
                inside.add(unit);
            }
        });
        return inside;
    }

    /** Units that were divided without shares, into this unit and others. */
    public Set<UUID> dividedBefore(UUID unit) {
        var before = new LinkedHashSet<UUID>();
        divisions.forEach((divided, division) -> {
            if (division.remains.size() > 1 && division.remains.contains(unit)) {
                before.add(divided);
            }
        });
        return before;
    }

    /** A unit and all units whose figures depend on its answers. */
    Set<UUID> withHeirs(UUID unit) {
        return graph.withHeirs(unit, tree);
    }

    Map<UUID, Division> divisions() {
        return divisions;
    }
}
