package vn.toso.succession;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which units passed into which others, over all reorganisations. Each unit passes on once, and never into its own
 * predecessors.
 */
public final class SuccessionGraph {

    public static final SuccessionGraph NONE = new SuccessionGraph(List.of());

    private final Map<UUID, List<Edge>> into;
    private final Map<UUID, List<Edge>> outOf;

    /** @param edges in the order in which equal remainders are resolved when a figure is divided */
    public SuccessionGraph(Collection<Edge> edges) {
        into = edges.stream().collect(groupingBy(Edge::successor));
        outOf = edges.stream().collect(groupingBy(Edge::predecessor));
    }

    /** Whether a unit has predecessors or successors at any time. */
    public boolean concerns(UUID unit) {
        return into.containsKey(unit) || outOf.containsKey(unit);
    }

    /** The edges from the predecessors of a unit that ended by a date. */
    public List<Edge> into(UUID unit, LocalDate until) {
        return effective(into.getOrDefault(unit, List.of()), until);
    }

    /** The edges to the successors of a unit that ended by a date; empty while it exists. */
    public List<Edge> outOf(UUID unit, LocalDate until) {
        return effective(outOf.getOrDefault(unit, List.of()), until);
    }

    /** Whether a unit was divided by a date and no decision states the shares. */
    public boolean dividedWithoutShares(UUID unit, LocalDate until) {
        var edges = outOf(unit, until);
        return edges.size() > 1 && edges.stream().anyMatch(edge -> edge.share() == null);
    }

    /** The units and all their predecessors by a date, over any number of steps. */
    public Set<UUID> withOrigins(Collection<UUID> units, LocalDate until) {
        return reached(units, unit -> into(unit, until), Edge::predecessor);
    }

    /** A unit and all its successors by a date, over any number of steps. */
    public Set<UUID> withHeirs(UUID unit, LocalDate until) {
        return reached(List.of(unit), one -> outOf(one, until), Edge::successor);
    }

    /** The units that exist on a date and came from this one: the unit itself while it exists, else its last successors. */
    public Set<UUID> remains(UUID unit, LocalDate date) {
        var remains = withHeirs(unit, date);
        remains.removeIf(one -> !outOf(one, date).isEmpty());
        return remains;
    }

    private static Set<UUID> reached(
            Collection<UUID> units, Function<UUID, List<Edge>> next, Function<Edge, UUID> end) {
        var reached = new LinkedHashSet<>(units);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next.apply(open.pop()).stream().map(end).filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    private static List<Edge> effective(List<Edge> edges, LocalDate until) {
        // Most units have no edges at all.
        if (edges.isEmpty()) {
            return edges;
        }
        return edges.stream().filter(edge -> !edge.effectiveOn().isAfter(until)).toList();
    }
}
