package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Action;
import vn.toso.access.Permissions;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.RowLock;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.BusinessClock;

/** Reads the assignments in the units that the caller manages, and their rows for a change. */
@ApplicationScoped
class AssignmentQueries {

    /** Later than every assignment, for the start of a list. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String LISTED =
            """
            select a.id, a.version, a.subject, a.role, a.valid_from, a.valid_to, a.granted_by_name, a.ended_by_name, a.reason,
                a.end_reason,
                p.id as person_id, p.kind, p.username, p.full_name, p.state,
                u.unit_id, u.level, u.type, u.code, u.name, u.ended_on
            from assignment a
            left join person p on p.subject = a.subject
            %s
            where
            """
                    .formatted(PeopleAccess.named("a.unit_id"));

    private static final String MANAGED = PeopleAccess.managed("a.unit_id");

    private static final String LATEST_FIRST = " order by a.valid_from desc, a.id desc";

    private final Session session;
    private final PeopleAccess access;
    private final BusinessClock clock;

    AssignmentQueries(Session session, PeopleAccess access, BusinessClock clock) {
        this.session = session;
        this.access = access;
        this.clock = clock;
    }

    Optional<AssignmentRow> find(UUID id, Scope scope) {
        var query = query(LISTED + MANAGED + " and a.id = :id", scope).setParameter("id", id);
        return query.getResultStream().map(AssignmentRow::of).findFirst();
    }

    /** The latest first. */
    List<AssignmentRow> findPage(AssignmentFilter filter, Scope scope, Instant now, Cursor after, int limit) {
        var sql = new StringBuilder(LISTED)
                .append(access.listed("a.unit_id", scope))
                .append(" and (a.valid_from, a.id) < (:afterFrom, :afterId)");
        if (filter.unit() != null) {
            sql.append(" and ").append(PeopleAccess.within("a.unit_id"));
        }
        if (filter.person() != null) {
            sql.append(" and p.id = :person");
        }
        if (filter.role() != null) {
            sql.append(" and a.role = :role");
        }
        if (filter.when() != null) {
            sql.append(" and ").append(filter.when().condition);
        }
        var query = query(sql.append(LATEST_FIRST).append(" limit :limit").toString(), scope)
                .setParameter("afterFrom", after == null ? LAST : after.instant(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        if (filter.unit() != null) {
            access.bindWithin(query, filter.unit());
        }
        if (filter.person() != null) {
            query.setParameter("person", filter.person());
        }
        if (filter.role() != null) {
            query.setParameter("role", filter.role().name());
        }
        if (filter.when() != null) {
            query.setParameter("now", now);
        }
        return query.getResultStream().map(AssignmentRow::of).toList();
    }

    /** The assignments of people that are in force or will be, in units that the caller manages. */
    List<AssignmentRow> findOpen(List<String> subjects, Scope scope, Instant now) {
        var query = query(
                        LISTED
                                + MANAGED
                                + " and a.subject = any(:subjects) and (a.valid_to is null or a.valid_to > greatest(:now, a.valid_from))"
                                + LATEST_FIRST,
                        scope)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .setParameter("now", now);
        return query.getResultStream().map(AssignmentRow::of).toList();
    }

    /** All assignments of the accounts with these user names, or with these subjects if they have none here; also ended ones. */
    List<AssignmentRow> findOf(Collection<String> accounts, Scope scope) {
        var query = query(
                        LISTED
                                + MANAGED
                                + " and (p.username = any(:accounts) or p.id is null and a.subject = any(:accounts))"
                                + LATEST_FIRST,
                        scope)
                .setParameter("accounts", accounts.toArray(String[]::new));
        return query.getResultStream().map(AssignmentRow::of).toList();
    }

    private NativeQuery<Tuple> query(String sql, Scope scope) {
        return scope.bind(session.createNativeQuery(sql, Tuple.class)).setParameter("today", clock.today());
    }

    /** All assignments of a subject that are in force or will be, also where the caller may not see them; locked for a change. */
    @Unscoped("Decides whether the caller may change the person.")
    List<Assignment> lockOpen(String subject, Instant now) {
        return session.createQuery(
                        "from Assignment where subject = :subject and (validTo is null or validTo > :now and validTo > validFrom)"
                                + " order by id",
                        Assignment.class)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Until when a subject administers a unit: the latest end of the roles by which they reach it today. No role reaches a unit
     * that has ended; then it is the latest end of all their roles as an administrator.
     *
     * @return null for no end
     */
    @Unscoped("Reads the caller's own roles.")
    Instant findTerm(String subject, UUID unit, Instant now) {
        return session.createNativeQuery(
                        """
                        select a.valid_to
                        from assignment a
                        where a.subject = :subject and a.role = any(:roles)
                          and a.valid_from <= :now and (a.valid_to is null or a.valid_to > :now)
                        order by exists (
                            select from unit_ancestor above
                            where above.descendant_id = :unit and above.ancestor_id = a.unit_id
                              and above.valid_from <= :today and (above.valid_to is null or above.valid_to > :today)) desc,
                            a.valid_to desc nulls first
                        limit 1
                        """,
                        Tuple.class)
                .setParameter("subject", subject)
                .setParameter("roles", Permissions.roleNamesWith(Action.MANAGE_PEOPLE))
                .setParameter("unit", unit)
                .setParameter("today", clock.today())
                .setParameter("now", now)
                .getSingleResult()
                .get("valid_to", Instant.class);
    }

    /** An assignment of the same role in the same unit whose time overlaps. */
    @Unscoped("The caller may give this role in this unit.")
    Optional<UUID> findSame(Assignment other) {
        return session.createNativeQuery(
                        """
                        select id from assignment
                        where subject = :subject and unit_id = :unit and role = :role and id <> :id
                          and tstzrange(valid_from, valid_to) && tstzrange(:from, :to)
                        limit 1
                        """,
                        UUID.class)
                .setParameter("subject", other.subject)
                .setParameter("unit", other.unitId)
                .setParameter("role", other.role.name())
                .setParameter("id", other.id)
                .setParameter("from", other.validFrom)
                .setParameter("to", other.validTo, Instant.class)
                .getResultStream()
                .findFirst();
    }

    /** Locks an assignment for a change; a second transaction waits and then sees the new version. */
    @Unscoped("The caller has found it in scope.")
    Assignment lock(UUID id) {
        return RowLock.take(session, Assignment.class, id);
    }

    void persist(Assignment assignment) {
        session.persist(assignment);
    }

    /** Flushes changes, so that queries see them and the new version is known. */
    void write() {
        session.flush();
    }
}
