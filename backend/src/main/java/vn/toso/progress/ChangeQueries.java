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

/** Counts the changes of figures, so that cached answers can be checked. */
@ApplicationScoped
class ChangeQueries {

    /** A unit with more counter rows than this gets them merged into one, because a check of the whole country adds up all rows. */
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
     * Counts the changes of all units of a regime.
     *
     * @param unit the unit that the answer is about
     * @return empty if the caller may not read the unit on that tree, or not the regime
     */
    Optional<Long> count(UUID regime, UUID unit, LocalDate asOf, LocalDate tree, Scope scope) {
        return count(session.createNativeQuery(OF_REGIME, Tuple.class), regime, unit, asOf, tree, scope);
    }

    /** Counts the changes of some units of a regime. */
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

    /**
     * At most {@code most} units that were ever at or below a unit and have a level at which the regime has ever been reported.
     */
    @Unscoped("Only decides whether a cached answer is still valid; the answer itself is read within a scope.")
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

    /** Replaces the counter rows of a unit by one row with their sum, if it has more than {@link #MANY}. */
    @Unscoped("Only adds up counters; no caller sees them.")
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
