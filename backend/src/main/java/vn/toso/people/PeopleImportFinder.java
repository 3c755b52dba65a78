package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.toso.people.PeopleImportQueries.NameInUnit;
import vn.toso.people.PeopleImportQueries.NamedUnit;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.UnitRef;

/** Finds the people and units that the rows of an import name, in a few queries for all rows. */
@ApplicationScoped
class PeopleImportFinder {

    private final PeopleImportQueries queries;
    private final PeopleQueries people;
    private final AssignmentQueries assignments;
    private final PeopleAccess access;
    private final Clock clock;

    PeopleImportFinder(
            PeopleImportQueries queries,
            PeopleQueries people,
            AssignmentQueries assignments,
            PeopleAccess access,
            Clock clock) {
        this.queries = queries;
        this.people = people;
        this.assignments = assignments;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a row names.
     *
     * @param person with the row's user name; null if the caller can see none
     * @param taken whether somebody new will get the user name, as far as the caller can see
     * @param unit the home unit; null if there is none that can be used, which is noted on the row of a new person
     * @param held what the person holds in the home unit
     * @param holdsMore whether the person holds roles that the caller does not manage
     */
    record Found(
            SaidPerson said,
            PersonRow person,
            boolean taken,
            UnitRef unit,
            List<PersonView.HeldRole> held,
            boolean holdsMore) {

        TableRow row() {
            return said.row();
        }

        NameInUnit nameInUnit() {
            return new NameInUnit(unit.id(), said.foldedName());
        }
    }

    List<Found> find(List<SaidPerson> said) {
        var scope = access.scope();
        var usernames = said.stream()
                .map(SaidPerson::username)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var waiting = queries.findWaiting(usernames, scope);
        var there = queries.findPeople(usernames, scope);
        var units = units(said.stream().map(SaidPerson::unit).toList());
        var subjects = there.values().stream().map(PersonRow::subject).toList();
        var now = clock.instant();
        var held = assignments.findOpen(subjects, scope, now).stream().collect(groupingBy(AssignmentRow::subject));
        var holdingMore = people.findHoldingMore(subjects, scope, now);
        var found = new ArrayList<Found>();
        for (var one : said) {
            var person = one.username() == null ? null : there.get(one.username());
            var unit = person == null ? one.unit().living(units) : home(one, person, units);
            var roles = person == null
                    ? Stream.<AssignmentRow>empty()
                    : held.getOrDefault(person.subject(), List.of()).stream()
                            .filter(role -> role.unitId().equals(person.unitId()));
            found.add(new Found(
                    one,
                    person,
                    waiting.contains(one.username()),
                    unit,
                    roles.map(role -> PersonView.HeldRole.of(role.view(now))).toList(),
                    person != null && holdingMore.contains(person.subject())));
        }
        return found;
    }

    /** The units that these rows may mean, by code. */
    Map<String, List<NamedUnit>> units(List<SaidUnit> said) {
        var codes = said.stream().flatMap(SaidUnit::spellings).collect(toSet());
        return queries.findUnits(codes, access.scope()).stream()
                .collect(groupingBy(named -> named.unit().code()));
    }

    Map<NameInUnit, List<String>> sameNames(List<Found> created) {
        return queries.findSameNames(
                created.stream().map(Found::nameInUnit).distinct().toList());
    }

    /**
     * The home of somebody who is there: a table does not move people.
     *
     * @return null if it has ended
     */
    private static UnitRef home(SaidPerson said, PersonRow person, Map<String, List<NamedUnit>> units) {
        var home = person.unit();
        var unit = said.unit();
        boolean same = unit.code() == null
                || unit.code().equals(home.code())
                || unit.named(units).stream().anyMatch(one -> one.unit().id().equals(home.id()));
        if (!same) {
            said.row().wrong("unit_code", CommonViolation.DIFFERS, home.name());
        } else if (!unit.fits(home)) {
            said.row().wrong("unit_name", CommonViolation.DIFFERS, home.name());
        }
        return person.unitEndedOn() == null ? home : null;
    }
}
