package vn.toso.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Role;
import vn.toso.access.Unscoped;
import vn.toso.shared.page.Cursor;

/** Stores and reads the differences between people and accounts. */
@Unscoped("For a job, and for administrators of the root, who manage everybody.")
@ApplicationScoped
class DifferenceQueries {

    private static final String[] ROLES_WITH_SECOND_FACTOR = Stream.of(Role.values())
            .filter(Role::needsSecondFactor)
            .map(Role::name)
            .toArray(String[]::new);

    private final Session session;

    DifferenceQueries(Session session) {
        this.session = session;
    }

    List<AccountComparison.Person> findPeople(PersonKind kind) {
        return session.createNativeQuery(
                        "select id, subject, username, full_name, state, version from person where kind = :kind",
                        Tuple.class)
                .setParameter("kind", kind.name())
                .getResultStream()
                .map(row -> new AccountComparison.Person(
                        row.get("id", UUID.class),
                        row.get("subject", String.class),
                        row.get("username", String.class),
                        row.get("full_name", String.class),
                        PersonState.valueOf(row.get("state", String.class)),
                        row.get("version", Integer.class)))
                .toList();
    }

    /** Subjects with a role in force or coming of which nobody is known here. */
    Set<String> findHoldersWithoutPerson(Instant now) {
        return session.createNativeQuery(
                        """
                        select distinct a.subject from assignment a
                        where (a.valid_to is null or a.valid_to > greatest(:now, a.valid_from))
                          and not exists (select from person p where p.subject = a.subject)
                        """,
                        String.class)
                .setParameter("now", now)
                .getResultStream()
                .collect(toSet());
    }

    /** Everybody whose role of an administrator is in force or coming, by subject. */
    Map<String, SecondFactors.Administrator> findAdministrators(Instant now) {
        return session.createNativeQuery(
                        """
                        select distinct a.subject, p.id, p.username
                        from assignment a
                        left join person p on p.subject = a.subject
                        where a.role = any(:roles) and (a.valid_to is null or a.valid_to > greatest(:now, a.valid_from))
                        """,
                        Tuple.class)
                .setParameter("roles", ROLES_WITH_SECOND_FACTOR)
                .setParameter("now", now)
                .getResultStream()
                .collect(toMap(
                        row -> row.get("subject", String.class),
                        row -> new SecondFactors.Administrator(
                                row.get("id", UUID.class), row.get("username", String.class))));
    }

    /** Replaces all stored differences. */
    void replace(List<AccountComparison.Difference> found, Instant now) {
        session.createNativeMutationQuery("delete from account_difference").executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into account_difference (subject, kind, person_id, account_username, found_at)
                        select d.subject, d.kind, d.person_id, d.account_username, :now
                        from unnest(cast(:subjects as text[]), cast(:kinds as text[]), cast(:people as uuid[]),
                            cast(:usernames as text[])) as d(subject, kind, person_id, account_username)
                        """)
                .setParameter(
                        "subjects",
                        found.stream()
                                .map(AccountComparison.Difference::subject)
                                .toArray(String[]::new))
                .setParameter(
                        "kinds", found.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .setParameter(
                        "people",
                        found.stream()
                                .map(AccountComparison.Difference::personId)
                                .toArray(UUID[]::new))
                .setParameter(
                        "usernames",
                        found.stream()
                                .map(AccountComparison.Difference::accountUsername)
                                .toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** By subject. */
    List<DifferenceRow> findPage(Cursor after, int limit) {
        return session.createNativeQuery(
                        """
                        select d.subject, d.kind as difference, d.account_username, d.found_at,
                            p.id, p.kind, p.username, p.full_name, p.state
                        from account_difference d
                        left join person p on p.id = d.person_id
                        where (d.subject, d.kind) > (:afterSubject, :afterKind)
                        order by d.subject, d.kind
                        limit :limit
                        """,
                        Tuple.class)
                .setParameter("afterSubject", after == null ? "" : after.text(0))
                .setParameter("afterKind", after == null ? "" : after.text(1))
                .setParameter("limit", limit)
                .getResultStream()
                .map(DifferenceRow::new)
                .toList();
    }
}
