package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.reference.Kept.Seen;
import vn.toso.shared.reference.Reference;

/** How often the figures of units have changed. */
@ApplicationScoped
class ChangeQueries {

    /** More counts of one unit become one: of a nation, all are added up with each question. */
    private static final int MANY = 4;

    private static final String COUNT =
            """
            select (select coalesce(sum(c.changes), 0) from figure_change c where c.regime_id = r.id%s) as changes
            from regime r
            where r.id = :regime and %s and %s
            """;

    private static final String OF_REGIME = COUNT.formatted("", Scope.visible("r.owner_unit_id", ":asOf"), readable());

    private static final String OF_UNITS =
            COUNT.formatted(" and c.unit_id = any(:units)", Scope.visible("r.owner_unit_id", ":asOf"), readable());

    private final Session session;

    ChangeQueries(Session session) {
        this.session = session;
    }

    private static String readable() {
        return Scope.readable("cast(:unit as uuid)", ":tree");
    }

    /**
     * Of all units.
     *
     * @param unit that the answer is about
     * @return empty where the caller may not read the unit on the tree of that date, or not know the regime
     */
    Optional<Long> count(UUID regime, UUID unit, LocalDate asOf, LocalDate tree, Scope scope) {
        return count(session.createNativeQuery(OF_REGIME, Tuple.class), regime, unit, asOf, tree, scope);
    }

    /** The same of some units. */
    Optional<Long> count(UUID regime, UUID unit, UUID[] units, LocalDate asOf, LocalDate tree, Scope scope) {
        var query = session.createNativeQuery(OF_UNITS, Tuple.class).setParameter("units", units);
        return count(query, regime, unit, asOf, tree, scope);
    }

    private static Optional<Long> count(
            NativeQuery<Tuple> query, UUID regime, UUID unit, LocalDate asOf, LocalDate tree, Scope scope) {
        query.setParameter("regime", regime)
                .setParameter("unit", unit)
                .setParameter("asOf", asOf)
                .setParameter("tree", tree);
        return scope.bind(query).getResultStream().findFirst().map(row -> row.get("changes", Number.class)
                .longValue());
    }

    /** So many of those that ever lay at or below a unit, and may ever have reported for a regime. */
    @Unscoped("Tells only whether a kept answer still holds; the answer itself is asked for within a scope.")
    Seen<Set<UUID>> everBelow(UUID regime, UUID unit, int most) {
        var row = session.createNativeQuery(
                        """
                        select array(
                            select distinct a.descendant_id
                            from unit_ancestor a
                            join unit u on u.id = a.descendant_id
                            where a.ancestor_id = :unit and u.level in (
                                select v.reporting_level from regime_version v where v.regime_id = :regime)
                            limit :most) as units, %s
                        """
                                .formatted(Reference.SEEN),
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("unit", unit)
                .setParameter("most", most)
                .getSingleResult();
        return new Seen<>(Set.of(row.get("units", UUID[].class)), row.get("seen", Long.class));
    }

    /** Counts of the same unit become their sum. */
    @Unscoped("Sums up counts; answers nobody.")
    void compact() {
        session.createNativeMutationQuery(
                        """
                        with single as (
                            delete from figure_change where (regime_id, unit_id) in (
                                select regime_id, unit_id from figure_change
                                group by regime_id, unit_id
                                having count(*) > :many)
                            returning regime_id, unit_id, changes
                        )
                        insert into figure_change (regime_id, unit_id, changes)
                        select regime_id, unit_id, sum(changes) from single group by regime_id, unit_id
                        """)
                .setParameter("many", MANY)
                .executeUpdate();
    }
}
