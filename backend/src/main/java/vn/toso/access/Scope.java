package vn.toso.access;

import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * The units somebody may read: what lies below their own units on the date of the figure, and the predecessors of what
 * lies below them today, with what lay below these. It is a predicate inside the SQL of every read; what is outside does
 * not exist for the caller.
 *
 * @param roots the units of the caller's assignments
 * @param predecessors ended units that passed into a unit of today's subtree, but for those that always lay below the roots
 */
public record Scope(List<UUID> roots, List<UUID> predecessors) {

    /**
     * Lets PostgreSQL look a row up each time it has to: it would otherwise read all that lies below the roots of a nation before
     * the first of a hundred rows.
     */
    static final String ONE_BY_ONE = "offset 0";

    /**
     * The predicate, to be used with {@link #bind}.
     *
     * @param unit SQL of the unit's id, such as {@code s.unit_id}
     * @param date SQL of the date whose tree counts, such as {@code s.as_of} or {@code :asOf}
     */
    public static String readable(String unit, String date) {
        return """
                (exists (
                    select from unit_ancestor in_scope
                    where in_scope.descendant_id = %1$s
                      and in_scope.ancestor_id = any(:scopeRoots || :scopePredecessors)
                      and in_scope.valid_from <= %2$s and (in_scope.valid_to is null or in_scope.valid_to > %2$s)
                    %3$s)
                 or %1$s = any(:scopePredecessors))
                """
                .formatted(unit, date, ONE_BY_ONE);
    }

    /**
     * The predicate for what a unit sets for itself and all below it (regimes, indicators, targets): readable from below
     * as well as from above.
     */
    public static String visible(String owner, String date) {
        return """
                (%3$s or exists (
                    select from unit_ancestor above
                    where above.ancestor_id = %1$s
                      and above.descendant_id = any(:scopeRoots || :scopePredecessors)
                      and above.valid_from <= %2$s and (above.valid_to is null or above.valid_to > %2$s)))
                """
                .formatted(owner, date, readable(owner, date));
    }

    /**
     * What is readable on any date at all, as a list that a query can begin with instead of asking for each row. It stands
     * beside {@link #readable}, never in its place.
     */
    public static String reachable(String unit) {
        return """
                %s in (
                    select descendant_id from unit_ancestor
                    where ancestor_id = any(:scopeRoots || :scopePredecessors)
                    union all select unnest(:scopePredecessors))
                """
                .formatted(unit);
    }

    /**
     * Where what is readable begins, so that a query need not look at all of it. It stands beside {@link #readable}, never
     * in its place.
     */
    public static String root(String unit) {
        return "%s = any(:scopeRoots || :scopePredecessors)".formatted(unit);
    }

    /**
     * SQL of the last day on which a unit was there, or of a date while it still is: the tree by which what an ended unit
     * left behind is read today.
     *
     * @param unit SQL of the unit's id
     * @param date SQL of that date, such as {@code :today}
     */
    public static String lastDay(String unit, String date) {
        return """
                least(%2$s, (
                    select case when bool_and(lives.valid_to is not null) then max(lives.valid_to) - 1 end
                    from unit_version lives where lives.unit_id = %1$s))
                """
                .formatted(unit, date);
    }

    public <Q extends Query> Q bind(Q query) {
        query.setParameter("scopeRoots", roots.toArray(UUID[]::new));
        query.setParameter("scopePredecessors", predecessors.toArray(UUID[]::new));
        return query;
    }
}
