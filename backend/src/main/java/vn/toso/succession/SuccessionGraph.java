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

/** Which units passed into which others, over all reorganisations. A unit passes on once, and never into one of its own past. */
public final class SuccessionGraph {

    public static final SuccessionGraph NONE = new SuccessionGraph(List.of());

    private final Map<UUID, List<Edge>> into;
    private final Map<UUID, List<Edge>> outOf;

    /** @param edges in an order that decides who is given what is left when a figure is divided */
    public SuccessionGraph(Collection<Edge> edges) {
        into = edges.stream().collect(groupingBy(Edge::successor));
        outOf = edges.stream().collect(groupingBy(Edge::predecessor));
    }

    /** Whether anything ever passed into a unit, or out of it. */
    public boolean concerns(UUID unit) {
        return into.containsKey(unit) || outOf.containsKey(unit);
    }

    /** Those that had passed into a unit by a date. */
    public List<Edge> into(UUID unit, LocalDate until) {
        return effective(into.getOrDefault(unit, List.of()), until);
    }

    /** What a unit had passed into by a date; empty while it is there. */
    public List<Edge> outOf(UUID unit, LocalDate until) {
        return effective(outOf.getOrDefault(unit, List.of()), until);
    }

    /** Whether a unit had been divided by a date, and no decision says in which shares. */
    public boolean dividedWithoutShares(UUID unit, LocalDate until) {
        var edges = outOf(unit, until);
        return edges.size() > 1 && edges.stream().anyMatch(edge -> edge.share() == null);
    }

    /** The units themselves and all that passed into them by a date, over however many steps. */
    public Set<UUID> withOrigins(Collection<UUID> units, LocalDate until) {
        return reached(units, unit -> into(unit, until), Edge::predecessor);
    }

    /** A unit and all that it passed into by a date, over however many steps. */
    public Set<UUID> withHeirs(UUID unit, LocalDate until) {
        return reached(List.of(unit), one -> outOf(one, until), Edge::successor);
    }

    /** What is left of a unit on a date: itself while it has passed into nothing, or the ends of all ways along which it did. */
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
        // Of most units of a country nothing is to be found.
        if (edges.isEmpty()) {
            return edges;
        }
        return edges.stream().filter(edge -> !edge.effectiveOn().isAfter(until)).toList();
    }
}
