package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitRef;

/** Reads in one query each what the rows of an import of people name. */
@ApplicationScoped
class PeopleImportQueries {

    private final Session session;
    private final BusinessClock clock;

    PeopleImportQueries(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param endedOn the first day without the unit; null if it exists */
    record NamedUnit(UnitRef unit, LocalDate endedOn) {}

    /** The units that the caller manages with one of these codes, now or on their last day. */
    List<NamedUnit> findUnits(Collection<String> codes, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select u.unit_id, u.level, u.type, u.code, u.name, u.ended_on
                        from (select distinct unit_id from unit_version where code = any(:codes)) as coded
                        %s
                        where u.code = any(:codes) and %s
                        """
                                .formatted(PeopleAccess.named("coded.unit_id"), PeopleAccess.managed("coded.unit_id")),
                        Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("today", clock.today());
        return scope.bind(query)
                .getResultStream()
                .map(row -> new NamedUnit(UnitRef.of(row), row.get("ended_on", LocalDate.class)))
                .toList();
    }

    /** The people in scope with these user names, by user name. */
    Map<String, PersonRow> findPeople(Collection<String> usernames, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select p.*, u.level, u.type, u.code, u.name, u.ended_on
                        from person p
                        %s
                        where p.kind = :kind and p.username = any(:usernames) and %s
                        """
                                .formatted(PeopleAccess.named("p.unit_id"), PeopleAccess.managed("p.unit_id")),
                        Tuple.class)
                .setParameter("kind", PersonKind.PERSON.name())
                .setParameter("usernames", usernames.toArray(String[]::new))
                .setParameter("today", clock.today());
        return scope.bind(query)
                .getResultStream()
                .map(PersonRow::of)
                .collect(toMap(row -> row.row().get("username", String.class), row -> row));
    }

    /** Those user names that somebody will get by an import that is under way in a unit that the caller manages. */
    Set<String> findWaiting(Collection<String> usernames, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select r.username
                        from people_import_row r
                        %s
                        where r.state = 'WAITING' and r.username = any(:usernames) and %s
                        """
                                .formatted(PeopleAccess.named("r.unit_id"), PeopleAccess.managed("r.unit_id")),
                        String.class)
                .setParameter("usernames", usernames.toArray(String[]::new))
                .setParameter("today", clock.today());
        return scope.bind(query).getResultStream().collect(toSet());
    }

    /** A name as searches see it, in a unit. */
    record NameInUnit(UUID unitId, String foldedName) {}

    /**
     * The user names of the people with a name in a unit whose account has not ended, or who will get one by an import that is
     * under way; "" where the user name is not known yet.
     */
    @Unscoped("The caller manages these units.")
    Map<NameInUnit, List<String>> findSameNames(Collection<NameInUnit> names) {
        return session.createNativeQuery(
                        """
                        select p.unit_id, p.folded_name, p.username
                        from unnest(:units, :names) as asked(unit_id, folded_name)
                        join person p on p.unit_id = asked.unit_id and p.folded_name = asked.folded_name and p.state <> 'ENDED'
                        union
                        select r.unit_id, r.folded_name, coalesce(r.username, '')
                        from unnest(:units, :names) as asked(unit_id, folded_name)
                        join people_import_row r on r.unit_id = asked.unit_id and r.folded_name = asked.folded_name
                            and r.state = 'WAITING' and r.creates
                        """,
                        Tuple.class)
                .setParameter("units", names.stream().map(NameInUnit::unitId).toArray(UUID[]::new))
                .setParameter(
                        "names", names.stream().map(NameInUnit::foldedName).toArray(String[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> new NameInUnit(row.get("unit_id", UUID.class), row.get("folded_name", String.class)),
                        mapping(row -> row.get("username", String.class), toList())));
    }
}
