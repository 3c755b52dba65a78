package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.people.PeopleImportFinder.Found;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.Vietnamese;

/**
 * Checks the rows of an import of people. A row with the user name of somebody who is there changes them; every other row
 * creates somebody. Two people of one name in a unit need user names, because otherwise nobody could tell who is meant. Whether
 * somebody whom the caller cannot see has a user name is said only when the account is to be created: a preview costs nothing
 * and leaves no trace, so it would be a list of all user names.
 */
@ApplicationScoped
class PeopleImportRows {

    private final PeopleImportFinder finder;
    private final AssignmentService roles;

    PeopleImportRows(PeopleImportFinder finder, AssignmentService roles) {
        this.finder = finder;
        this.roles = roles;
    }

    /** @param changing the rows that create or change somebody */
    record Checked(List<ImportedRow> rows, List<ImportedPerson> changing) {}

    Checked check(List<TableRow> rows) {
        var checked = new Checked(new ArrayList<>(), new ArrayList<>());
        var said = rows.stream().map(SaidPerson::of).filter(Objects::nonNull).toList();
        var found = finder.find(said);
        var usernames = new HashSet<String>();
        for (var one : said) {
            if (one.username() != null && !usernames.add(one.username())) {
                one.row().wrong("username", CommonViolation.REPEATED);
            }
        }
        noteShared(said, SaidPerson::email, PeopleImportTable::masked);
        noteShared(said, SaidPerson::phone, PhoneNumber::masked);
        var created = new ArrayList<Found>();
        for (var one : found) {
            if (one.person() == null && !one.said().nameRight()) {
                one.row().wrong("full_name", CommonViolation.NOT_A_PERSON_NAME);
            }
            if (one.person() != null) {
                change(one, checked);
            } else if (one.unit() != null) {
                created.add(one);
            }
        }
        requireUsernames(created);
        created.forEach(one -> create(one, checked));
        return checked;
    }

    /** People of one office may share an email or a phone, but it may also be a slip of who filled in the table. */
    private static void noteShared(
            List<SaidPerson> said, Function<SaidPerson, String> contact, UnaryOperator<String> masked) {
        said.stream()
                .filter(one -> contact.apply(one) != null)
                .collect(groupingBy(contact, LinkedHashMap::new, toList()))
                .forEach((shared, people) -> {
                    if (people.size() > 1) {
                        people.forEach(one -> one.row().note(PeopleImportNote.SHARED_CONTACT, masked.apply(shared)));
                    }
                });
    }

    /** Of people with one name in one unit, each needs a user name. */
    private void requireUsernames(List<Found> created) {
        var there = finder.sameNames(created);
        var inFile = created.stream().collect(groupingBy(Found::nameInUnit));
        for (var one : created) {
            if (one.said().username() != null) {
                continue;
            }
            var others = there.getOrDefault(one.nameInUnit(), List.of());
            if (!others.isEmpty() || inFile.get(one.nameInUnit()).size() > 1) {
                var known =
                        others.stream().filter(name -> !name.isEmpty()).sorted().collect(joining(", "));
                var wrong = others.isEmpty() ? PeopleViolation.SAME_NAME_IN_UNIT : PeopleViolation.NAME_IN_UNIT_ALREADY;
                one.row().wrong("username", wrong, known.isEmpty() ? null : known);
            }
        }
    }

    private void create(Found one, Checked checked) {
        var said = one.said();
        var row = one.row();
        row.keepsAll(PeopleImportTable.COLUMNS);
        if (said.username() != null && one.taken()) {
            row.wrong("username", PeopleViolation.PERSON_EXISTS);
        }
        checkRole(one);
        if (row.failed()) {
            return;
        }
        var person = said.in(one.unit().id(), null, Contact.NONE, said.contact(), said.role());
        add(row, Outcome.CREATED, null, PeopleImportTable.cells(person, one.unit()), person, checked);
    }

    private void change(Found one, Checked checked) {
        var said = one.said();
        var row = one.row();
        var person = one.person();
        row.keepsAll(PeopleImportTable.NOT_CLEARED);
        if (!Vietnamese.nameKey(person.fullName()).equals(Vietnamese.nameKey(said.fullName()))) {
            row.wrong("full_name", CommonViolation.DIFFERS, person.fullName());
        }
        var held = person.contact();
        var contact = new Contact(
                row.kept("email", held.email(), said.email()), row.kept("phone", held.phone(), said.phone()));
        boolean edits = !contact.equals(held);
        boolean gives = said.role() != null && !holds(one);
        if ((edits || gives) && person.hasEnded()) {
            row.wrong("username", PeopleProblem.Type.PERSON_ENDED);
        }
        if (edits && one.holdsMore()) {
            row.wrong("username", PeopleProblem.Type.HOLDS_MORE);
        }
        if (gives && roles.isOwn(person.subject())) {
            row.wrong("role", PeopleProblem.Type.OWN_ROLE);
        }
        if (gives && one.unit() == null) {
            row.wrong("unit_code", PeopleViolation.UNIT_ENDED);
        } else if (gives) {
            checkRole(one);
        }
        if (row.failed()) {
            return;
        }
        var unit = person.unit();
        var before = new ImportedPerson(
                null, row.number(), person.id(), person.fullName(), said.username(), held, held, unit.id(), null, null);
        var after = said.in(unit.id(), person, held, contact, gives ? said.role() : null);
        var outcome = edits || gives ? Outcome.CHANGED : Outcome.UNCHANGED;
        add(row, outcome, PeopleImportTable.cells(before, unit), PeopleImportTable.cells(after, unit), after, checked);
    }

    /** Whether the person has the role already. Another end of it is changed in the list of roles. */
    private static boolean holds(Found one) {
        var said = one.said();
        var held =
                one.held().stream().filter(role -> role.role() == said.role()).findFirst();
        held.filter(role -> said.validTo() != null
                        && (role.validTo() == null
                                || !role.validTo().toInstant().equals(said.validTo())))
                .ifPresent(role -> one.row().wrong("last_day", CommonViolation.DIFFERS));
        return held.isPresent();
    }

    private void checkRole(Found one) {
        var said = one.said();
        if (said.role() == null) {
            if (said.validTo() != null) {
                one.row().wrong("role", CommonViolation.REQUIRED);
            }
            return;
        }
        try {
            roles.requireFitting(
                    PersonKind.PERSON,
                    one.unit(),
                    said.assignment(null, one.unit().id()),
                    "");
        } catch (Problem refused) {
            refused.violations().forEach(wrong -> one.row().wrong(column(wrong.pointer()), wrong.code()));
        }
    }

    private static String column(String pointer) {
        return switch (pointer) {
            case "/unitId" -> "unit_code";
            case "/validTo" -> "last_day";
            default -> "role";
        };
    }

    private static void add(
            TableRow row,
            Outcome outcome,
            List<Object> before,
            List<Object> after,
            ImportedPerson person,
            Checked checked) {
        var changes = outcome == Outcome.UNCHANGED
                ? List.<FieldChange>of()
                : FieldChange.between(PeopleImportTable.COLUMNS, before, after).stream()
                        .map(PeopleImportTable::masked)
                        .toList();
        checked.rows().add(new ImportedRow(row.number(), person.fullName(), outcome, changes));
        if (outcome != Outcome.UNCHANGED) {
            checked.changing().add(person);
        }
    }
}
