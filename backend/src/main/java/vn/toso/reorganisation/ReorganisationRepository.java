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

    /** A unit may be read on one side of the day and not be there on the other. */
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

    /** For a change. The caller has found it in scope. */
    @Unscoped("The caller has found it in scope.")
    Reorganisation lock(UUID id) {
        return session.find(Reorganisation.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** The same where somebody else may have changed it since the session has read it. */
    @Unscoped("The caller has found it in scope.")
    Reorganisation lockAsItIs(UUID id) {
        return RowLock.take(session, Reorganisation.class, id);
    }

    /** Those of its units that may be read, in order, from a position on. */
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

    /** The first of each kind that may be read, in order, of all of these reorganisations at once. */
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

    /** All its units, whoever may read them: for who may take it back, and how. */
    @Unscoped("The caller has found it in scope. Who may undo it depends on all its units.")
    List<ReorganisationUnit> allUnits(UUID id) {
        return session.createQuery(
                        "from ReorganisationUnit where id.reorganisationId = :id and kind <> PARENT order by position",
                        ReorganisationUnit.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Units that began with it and had been begun by a list of that day before. */
    @Unscoped("The caller has found it in scope.")
    Set<UUID> adopted(UUID id) {
        return Set.copyOf(session.createNativeQuery(
                        """
                        select unit_id from reorganisation_unit where reorganisation_id = :id and kind = 'BEGINS'
                        -- Not a join: right after a country is recorded, nested loops would be taken for it.
                        intersect
                        select unit_id from unit_version_before where reorganisation_id = :id
                        """,
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /**
     * Without the names of their units.
     *
     * @param unit only those that touch it or what lies below it; null for all
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
                                  -- On the day or on its eve.
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
