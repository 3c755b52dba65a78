package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.RowLock;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;

@ApplicationScoped
class ReorganisationRepository {

    /** A unit may be readable only before the day or only after it. */
    private static final String READABLE = "(%s or %s)"
            .formatted(
                    Scope.readable("u.unit_id", "r.effective_on"), Scope.readable("u.unit_id", "r.effective_on - 1"));

    private final Session session;

    ReorganisationRepository(Session session) {
        this.session = session;
    }

    void persist(Object entity) {
        session.persist(entity);
    }

    void flush() {
        session.flush();
    }

    Optional<Reorganisation> findInScope(UUID id, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select r.* from reorganisation r
                        where r.id = :id and exists (
                            select from reorganisation_unit u where u.reorganisation_id = r.id and %s)
                        """
                                .formatted(READABLE),
                        Reorganisation.class)
                .setParameter("id", id);
        return scope.bind(query).getResultStream().findFirst();
    }

    /** Locks a reorganisation for a change. The caller has found it in scope. */
    @Unscoped("The caller has found it in scope.")
    Reorganisation lock(UUID id) {
        return session.find(Reorganisation.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Locks a reorganisation and reads it again, because it may have changed since the session read it. */
    @Unscoped("The caller has found it in scope.")
    Reorganisation lockAsItIs(UUID id) {
        return RowLock.take(session, Reorganisation.class, id);
    }

    /** The readable units of a reorganisation from a position on, in order. */
    List<ReorganisationUnit> findUnits(UUID id, Scope scope, int from, int limit) {
        var query = session.createNativeQuery(
                        """
                        select u.* from reorganisation_unit u
                        join reorganisation r on r.id = u.reorganisation_id
                        where r.id = :id and u.kind <> 'PARENT' and u.position >= :from and %s
                        order by u.position limit :limit
                        """
                                .formatted(READABLE),
                        ReorganisationUnit.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("limit", limit);
        return scope.bind(query).getResultList();
    }

    /** The first readable units of each kind, in order, for several reorganisations. */
    List<ReorganisationUnit> findFirst(Collection<UUID> ids, int limit, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select first.* from reorganisation r
                        cross join unnest(array['ENDS', 'BEGINS', 'CHANGES']) as kinds(kind)
                        cross join lateral (
                            select u.* from reorganisation_unit u
                            where u.reorganisation_id = r.id and u.kind = kinds.kind and %s
                            order by u.position limit :limit) first
                        where r.id = any(:ids)
                        order by first.reorganisation_id, first.position
                        """
                                .formatted(READABLE),
                        ReorganisationUnit.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("limit", limit);
        return scope.bind(query).getResultList();
    }

    /** All units of a reorganisation, readable or not. Needed to undo it and to check who may. */
    @Unscoped("The caller has found it in scope. Who may undo it depends on all its units.")
    List<ReorganisationUnit> allUnits(UUID id) {
        return session.createQuery(
                        "from ReorganisationUnit where id.reorganisationId = :id and kind <> PARENT order by position",
                        ReorganisationUnit.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Units that began with the reorganisation and that a list for the same day had created before. */
    @Unscoped("The caller has found it in scope.")
    Set<UUID> adopted(UUID id) {
        return Set.copyOf(session.createNativeQuery(
                        """
                        select unit_id from reorganisation_unit where reorganisation_id = :id and kind = 'BEGINS'
                        -- Not a join, because right after a country is recorded the planner would choose nested loops.
                        intersect
                        select unit_id from unit_version_before where reorganisation_id = :id
                        """,
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /**
     * Returns summaries without names of units.
     *
     * @param unit only reorganisations that touch this unit or a unit below it; null for all
     */
    List<ReorganisationSummary> findPage(UUID unit, Scope scope, Cursor after, int limit) {
        var query = session.createNativeQuery(
                        """
                        select r.*,
                            (select count(*) from reorganisation_unit c
                                where c.reorganisation_id = r.id and c.kind = 'BEGINS') as begun,
                            (select count(*) from reorganisation_unit c
                                where c.reorganisation_id = r.id and c.kind = 'ENDS') as ended,
                            (select count(*) from reorganisation_unit c
                                where c.reorganisation_id = r.id and c.kind = 'CHANGES') as changed
                        from reorganisation r
                        where (r.effective_on, r.id) < (:afterDate, :afterId)
                          and exists (
                            select from reorganisation_unit u
                            where u.reorganisation_id = r.id and %s
                              and (cast(:unit as uuid) is null or exists (
                                select from unit_ancestor a
                                where a.descendant_id = u.unit_id and a.ancestor_id = :unit
                                  -- On the day or on the day before.
                                  and a.valid_from <= r.effective_on
                                  and (a.valid_to is null or a.valid_to >= r.effective_on))))
                        order by r.effective_on desc, r.id desc limit :limit
                        """
                                .formatted(READABLE),
                        Tuple.class)
                .setParameter("unit", unit)
                .setParameter("afterDate", after == null ? LocalDate.of(9999, 1, 1) : after.date(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        return scope.bind(query)
                .getResultStream()
                .map(ReorganisationRepository::summary)
                .toList();
    }

    private static ReorganisationSummary summary(Tuple row) {
        return new ReorganisationSummary(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                ReorganisationState.valueOf(row.get("state", String.class)),
                row.get("decision_number", String.class),
                row.get("decision_date", LocalDate.class),
                row.get("issuer", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("note", String.class),
                row.get("begun", Long.class).intValue(),
                row.get("ended", Long.class).intValue(),
                row.get("changed", Long.class).intValue(),
                List.of(),
                List.of(),
                List.of(),
                VietnamTime.local(row.get("recorded_at", Instant.class)),
                row.get("recorded_by_name", String.class),
                VietnamTime.local(row.get("undone_at", Instant.class)),
                row.get("undone_by_name", String.class));
    }
}
