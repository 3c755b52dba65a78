package vn.toso.people;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.RowLock;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.BusinessClock;

/** Reads the people whose home units the caller manages, and their rows for a change. */
@ApplicationScoped
class PeopleQueries {

    private static final String LISTED =
            """
            select p.*, u.level, u.type, u.code, u.name, u.ended_on
            from person p
            %s
            where
            """
                    .formatted(PeopleAccess.named("p.unit_id"));

    /** Starts from the few units of which a version is over, instead of everybody in order. */
    private static final String FORMER = " and u.ended_on is not null"
            + " and p.unit_id in (select gone.unit_id from unit_version gone where gone.valid_to <= :today)";

    /** A program whose home unit has ended still works for another unit, if it has a role there. */
    private static final String WORKS_ELSEWHERE =
            """
             exists (
                select from assignment held
                join unit_ancestor alive on alive.descendant_id = held.unit_id and alive.depth = 0
                    and alive.valid_from <= :today and (alive.valid_to is null or alive.valid_to > :today)
                where held.subject = p.subject and (held.valid_to is null or held.valid_to > :now))
            """;

    private final Session session;
    private final PeopleAccess access;
    private final BusinessClock clock;

    PeopleQueries(Session session, PeopleAccess access, BusinessClock clock) {
        this.session = session;
        this.access = access;
        this.clock = clock;
    }

    Optional<PersonRow> find(UUID id, Scope scope) {
        var query = query(LISTED + PeopleAccess.managed("p.unit_id") + " and p.id = :id", scope)
                .setParameter("id", id);
        return query.getResultStream().map(PersonRow::of).findFirst();
    }

    /** By name, without regard to diacritics. */
    List<PersonRow> findPage(PersonFilter filter, Scope scope, Instant now, Cursor after, int limit) {
        var sql = new StringBuilder(LISTED)
                .append(access.listed("p.unit_id", scope))
                .append(" and p.kind = :kind and (p.folded_name, p.id) > (:afterName, :afterId)");
        if (filter.query() != null) {
            sql.append(" and (p.folded_name like :name or p.username like :username or p.phone = :phone)");
        }
        if (filter.unit() != null) {
            sql.append(" and ").append(PeopleAccess.within("p.unit_id"));
        }
        if (filter.role() != null) {
            sql.append(" and exists (select from assignment a where a.subject = p.subject and a.role = :role and ")
                    .append(AssignmentWhen.CURRENT.condition)
                    .append(')');
        }
        if (filter.state() != null) {
            sql.append(" and p.state = :state");
        }
        if (filter.former() != null) {
            sql.append(former(filter));
        }
        sql.append(" order by p.folded_name, p.id limit :limit");
        var query = query(sql.toString(), scope)
                .setParameter("kind", filter.kind().name())
                .setParameter("afterName", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        bind(query, filter, now);
        return query.getResultStream().map(PersonRow::of).toList();
    }

    private static String former(PersonFilter filter) {
        if (filter.kind() == PersonKind.SERVICE) {
            return filter.former()
                    ? FORMER + " and not" + WORKS_ELSEWHERE
                    : " and (u.ended_on is null or" + WORKS_ELSEWHERE + ")";
        }
        return filter.former() ? FORMER : " and u.ended_on is null";
    }

    private void bind(NativeQuery<Tuple> query, PersonFilter filter, Instant now) {
        if (filter.query() != null) {
            var asked = filter.query().strip();
            var name = Vietnamese.within(asked);
            query.setParameter("name", name)
                    .setParameter("username", name.isEmpty() ? "" : "%" + escaped(asked.toLowerCase(Locale.ROOT)) + "%")
                    .setParameter("phone", PhoneNumber.digits(asked).orElse(""));
        }
        if (filter.unit() != null) {
            access.bindWithin(query, filter.unit());
        }
        if (filter.role() != null) {
            query.setParameter("role", filter.role().name());
        }
        if (filter.role() != null || filter.former() != null && filter.kind() == PersonKind.SERVICE) {
            query.setParameter("now", now);
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state().name());
        }
    }

    /** The text without a special meaning in {@code like}. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private NativeQuery<Tuple> query(String sql, Scope scope) {
        return scope.bind(session.createNativeQuery(sql, Tuple.class)).setParameter("today", clock.today());
    }

    /** The subjects among these that hold or will hold a role in a unit that the caller does not manage. */
    Set<String> findHoldingMore(List<String> subjects, Scope scope, Instant now) {
        var query = query(
                        """
                        select a.subject
                        from assignment a
                        where a.subject = any(:subjects) and (a.valid_to is null or a.valid_to > greatest(:now, a.valid_from))
                          and not exists (select from unit u0 %s where u0.id = a.unit_id and %s)
                        """
                                .formatted(PeopleAccess.named("u0.id"), PeopleAccess.managed("u0.id")),
                        scope)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .setParameter("now", now);
        return query.getResultStream()
                .map(row -> row.get("subject", String.class))
                .collect(toSet());
    }

    @Unscoped("Of the author of an import, for the job.")
    boolean isShut(String subject) {
        return session.createNativeQuery(
                        "select exists (select from person where subject = :subject and state <> 'ACTIVE')",
                        Boolean.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** Locks an account for a change; a second transaction waits and then sees the new version. */
    @Unscoped("The caller has found it, or a role of it, in scope.")
    Account lock(UUID id) {
        return RowLock.take(session, Account.class, id);
    }

    /** Locks the person with a subject, if there is one, like {@link #lock}. */
    @Unscoped("The caller has found a role of the person in scope.")
    void lockHolder(String subject) {
        session.createNativeQuery("select id from person where subject = :subject for no key update", UUID.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** An active person by user name; empty as soon as anybody has used a one-time code. */
    @Unscoped("For the first administrator, at the start of an installation.")
    Optional<Account> findUnactivated(String username) {
        return session.createQuery(
                        "from Account where username = :username and state = :state"
                                + " and not exists (select 1 from Slip where usedAt is not null)",
                        Account.class)
                .setParameter("username", username)
                .setParameter("state", PersonState.ACTIVE)
                .uniqueResultOptional();
    }

    /** What is the same for somebody else of the home unit whose account has not ended. */
    @Unscoped("The caller has found the person in scope, and so manages the home unit.")
    Set<PersonWarning> findSame(UUID id) {
        var row = session.createNativeQuery(
                        """
                        select coalesce(bool_or(o.folded_name = p.folded_name), false) as same_name,
                            coalesce(bool_or(o.phone = p.phone), false) as same_phone
                        from person p
                        join person o on o.unit_id = p.unit_id and o.id <> p.id and o.state <> 'ENDED'
                        where p.id = :id
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        var found = EnumSet.noneOf(PersonWarning.class);
        if (row.get("same_name", Boolean.class)) {
            found.add(PersonWarning.SAME_NAME);
        }
        if (row.get("same_phone", Boolean.class)) {
            found.add(PersonWarning.SAME_PHONE);
        }
        return found;
    }

    /** Whether a unit has a person or a program of this name whose account has not ended. */
    @Unscoped("The caller manages the unit.")
    boolean hasNamed(PersonKind kind, UUID unitId, String foldedName) {
        return session.createNativeQuery(
                        """
                        select exists (
                            select from person
                            where unit_id = :unit and folded_name = :name and kind = :kind and state <> 'ENDED')
                        """,
                        Boolean.class)
                .setParameter("unit", unitId)
                .setParameter("name", foldedName)
                .setParameter("kind", kind.name())
                .getSingleResult();
    }

    /** The user names that begin like this, also of people outside the scope. */
    @Unscoped("A user name is taken even if the caller cannot see its person.")
    Set<String> findUsernames(String beginning) {
        return Set.copyOf(session.createNativeQuery(
                        "select username from person where starts_with(username, :beginning)", String.class)
                .setParameter("beginning", beginning)
                .getResultList());
    }

    void persist(Account account) {
        session.persist(account);
    }

    /** Flushes changes, so that queries see them and the new version is known. */
    void write() {
        session.flush();
    }
}
