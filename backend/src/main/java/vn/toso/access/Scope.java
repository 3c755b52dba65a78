package vn.toso.access;

import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * The units that the caller may read: those below the caller's units on the date of the figure, and the predecessors of units
 * below them today, with everything that was below these predecessors. The SQL of every read contains it as a predicate. A unit
 * outside the scope does not exist for the caller.
 *
 * @param roots the units of the caller's assignments
 * @param predecessors ended units whose successors are in today's subtree, without those that were always below the roots
 */
public record Scope(List<UUID> roots, List<UUID> predecessors) {

    /**
     * Keeps PostgreSQL from turning the subquery into a join. With the root of the country in scope, a join would read the
     * whole tree before it returned the first of a hundred rows.
     */
    static final String ONE_BY_ONE = "offset 0";

    /**
     * SQL predicate: the unit is in scope on the date. Bind it with {@link #bind}.
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
     * SQL predicate for settings that a unit owns and that hold for all units below it (regimes, indicators, targets). Callers
     * above and below the owner can read them.
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
     * SQL predicate: the unit is in scope on some date. It gives a query a list to start from. Use it together with
     * {@link #readable}, never instead of it.
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

    /** {@link #reachable} as an array, which PostgreSQL makes once and looks up in an index on the unit. For few units. */
    public static String oneOfReachable(String unit) {
        return """
                %s = any(array(
                    select descendant_id from unit_ancestor
                    where ancestor_id = any(:scopeRoots || :scopePredecessors)
                    union all select unnest(:scopePredecessors)))
                """
                .formatted(unit);
    }

    /**
     * SQL predicate: the unit is one of the roots or predecessors of the scope, so that a query can start from them. Use it
     * together with {@link #readable}, never instead of it.
     */
    public static String root(String unit) {
        return "%s = any(:scopeRoots || :scopePredecessors)".formatted(unit);
    }

    /**
     * SQL of the date whose tree decides who may read a unit's data: the given date, or the unit's last day if it has ended
     * before.
     *
     * @param unit SQL of the unit's id
     * @param date SQL of the given date, such as {@code :today}
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
