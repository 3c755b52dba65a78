package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.people.ImportedPerson.Changed;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.people.ImportedPerson.Given;
import vn.toso.people.ImportedPerson.Seen;
import vn.toso.people.PeopleImportQueries.NamedUnit;
import vn.toso.people.PeopleImportRows.Checked;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;

/**
 * Checks the rows of an import of roles. A row that means a role that somebody holds or held changes its end and its reason; every
 * other row gives a role.
 */
@ApplicationScoped
class AssignmentImportRows {

    /** Without these columns nobody could tell which role of a person a row changes. */
    private static final List<String> OF_THE_ROLE = List.of("unit_code", "unit_name", "role");

    private final PeopleImportFinder finder;
    private final PeopleImportQueries queries;
    private final AssignmentQueries assignments;
    private final AssignmentService roles;
    private final PeopleAccess access;

    AssignmentImportRows(
            PeopleImportFinder finder,
            PeopleImportQueries queries,
            AssignmentQueries assignments,
            AssignmentService roles,
            PeopleAccess access) {
        this.finder = finder;
        this.queries = queries;
        this.assignments = assignments;
        this.roles = roles;
        this.access = access;
    }

    /** What the rows name. @param held all roles of the accounts, by account */
    private record Known(
            Map<String, List<AssignmentView>> held,
            Map<String, PersonRow> people,
            Map<String, List<NamedUnit>> units,
            Set<Object> named) {}

    Checked check(List<TableRow> rows) {
        var said = rows.stream().map(SaidRole::of).filter(Objects::nonNull).toList();
        var accounts = said.stream().map(SaidRole::account).distinct().toList();
        var scope = access.scope();
        var now = roles.now();
        var held = assignments.findOf(accounts, scope).stream()
                .map(row -> row.view(now))
                .collect(groupingBy(AssignmentImportRows::account));
        var known = new Known(
                held,
                queries.findPeople(accounts, scope),
                finder.units(said.stream().map(SaidRole::unit).toList()),
                new HashSet<>());
        var checked = new Checked(new ArrayList<>(), new ArrayList<>());
        for (var one : said) {
            var coded = known.held.getOrDefault(one.account(), List.of()).stream()
                    .filter(one::means)
                    .toList();
            var fitting =
                    coded.stream().filter(role -> one.unit().fits(role.unit())).toList();
            var meant = notNamed(one.closest(fitting), known);
            if (meant.size() > 1) {
                one.row().wrong("valid_from", CommonViolation.AMBIGUOUS);
            } else if (!meant.isEmpty()) {
                change(one, meant.get(0), known, checked);
            } else if (!coded.isEmpty()) {
                // The code belongs to another unit than the row names.
                one.row()
                        .wrong(
                                "unit_name",
                                CommonViolation.DIFFERS,
                                coded.get(0).unit().name());
            } else {
                give(one, known, checked);
            }
        }
        return checked;
    }

    /** Roles that are over and look alike are not told apart: nothing of them changes. */
    private static List<AssignmentView> notNamed(List<AssignmentView> alike, Known known) {
        if (alike.size() < 2 || alike.stream().anyMatch(role -> role.when() != AssignmentWhen.ENDED)) {
            return alike;
        }
        return alike.stream()
                .filter(role -> !known.named.contains(role.id()))
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .stream()
                .toList();
    }

    private static String account(AssignmentView held) {
        return held.person() == null ? held.subject() : held.person().username();
    }

    private void change(SaidRole said, AssignmentView held, Known known, Checked checked) {
        var row = said.row();
        requireOnce(row, known, held.id());
        requireName(said, held.person() == null ? null : held.person().fullName());
        var end = said.endOf(held);
        var reason = said.reason() == null ? held.reason() : said.reason();
        boolean same = Objects.equals(end, held.validTo()) && Objects.equals(reason, held.reason());
        if (!same && held.when() == AssignmentWhen.ENDED) {
            row.wrong("valid_to", PeopleProblem.Type.ASSIGNMENT_ENDED);
        } else if (!same && held.person() == null) {
            row.wrong("username", PeopleViolation.UNKNOWN_ACCOUNT);
        } else if (!same) {
            var assignment = new Assignment(
                    held.subject(),
                    held.unit().id(),
                    held.role(),
                    held.validFrom().toInstant(),
                    held.validTo() == null ? null : held.validTo().toInstant());
            assignment.reason = held.reason();
            refuse(row, () -> roles.requireEdit(assignment, end == null ? null : end.toInstant(), reason));
        }
        if (row.failed()) {
            return;
        }
        var before = AssignmentImportTable.cells(said, held.unit(), held.validFrom(), held.validTo(), held.reason());
        var after = AssignmentImportTable.cells(said, held.unit(), held.validFrom(), end, reason);
        var changes = new ArrayList<FieldChange>();
        if (!same) {
            changes.addAll(FieldChange.about(AssignmentImportTable.COLUMNS, after, OF_THE_ROLE));
            changes.addAll(FieldChange.between(AssignmentImportTable.COLUMNS, before, after));
        }
        var name = held.person() == null ? held.subject() : held.person().fullName();
        checked.rows().add(new ImportedRow(row.number(), name, same ? Outcome.UNCHANGED : Outcome.CHANGED, changes));
        if (!same) {
            var changed = new Changed(held.id(), held.version());
            var given = new Given(
                    held.role(), held.validFrom().toInstant(), end == null ? null : end.toInstant(), reason, changed);
            checked.changing()
                    .add(row(said, held.person().id(), name, held.unit().id(), given, seen(said, held, known)));
        }
    }

    private void give(SaidRole said, Known known, Checked checked) {
        var row = said.row();
        var person = known.people.get(said.account());
        if (person == null) {
            row.wrong("username", PeopleViolation.UNKNOWN_ACCOUNT);
            return;
        }
        requireName(said, person.fullName());
        if (person.hasEnded()) {
            row.wrong("username", PeopleProblem.Type.PERSON_ENDED);
        }
        if (roles.isOwn(person.subject())) {
            row.wrong("role", PeopleProblem.Type.OWN_ROLE);
        }
        var unit = said.unit().living(known.units);
        if (row.failed()) {
            return;
        }
        requireOnce(row, known, List.of(said.account(), unit.id(), said.role()));
        var given = said.in(person.id(), unit.id());
        refuse(row, () -> roles.requireFitting(PersonKind.PERSON, unit, given, ""));
        if (known.held.getOrDefault(said.account(), List.of()).stream()
                .anyMatch(held -> overlaps(held, said, unit.id()))) {
            row.wrong("role", PeopleProblem.Type.ASSIGNMENT_EXISTS);
        }
        if (row.failed()) {
            return;
        }
        var cells = AssignmentImportTable.cells(said, unit, said.from(), said.to(), said.reason());
        var changes = FieldChange.between(AssignmentImportTable.COLUMNS, null, cells);
        checked.rows().add(new ImportedRow(row.number(), person.fullName(), Outcome.CREATED, changes));
        var role = new Given(
                said.role(),
                said.from() == null ? null : said.from().toInstant(),
                said.to() == null ? null : said.to().toInstant(),
                Reason.line(said.reason()),
                null);
        checked.changing().add(row(said, person.id(), person.fullName(), unit.id(), role, Seen.of(person)));
    }

    private boolean overlaps(AssignmentView held, SaidRole said, UUID unitId) {
        return held.role() == said.role()
                && held.unit().id().equals(unitId)
                && held.when() != AssignmentWhen.ENDED
                && (said.to() == null || held.validFrom().isBefore(said.to()))
                && (held.validTo() == null
                        || said.from() == null
                        || held.validTo().isAfter(said.from()));
    }

    private static void requireOnce(TableRow row, Known known, Object meant) {
        if (!known.named.add(meant)) {
            row.wrong("username", CommonViolation.REPEATED);
        }
    }

    /** A user name of somebody else is a mistake that nobody would see afterwards. */
    private static void requireName(SaidRole said, String fullName) {
        if (said.fullName() != null
                && fullName != null
                && !Vietnamese.nameKey(said.fullName()).equals(Vietnamese.nameKey(fullName))) {
            said.row().wrong("full_name", CommonViolation.DIFFERS, fullName);
        }
    }

    private static void refuse(TableRow row, Runnable check) {
        try {
            check.run();
        } catch (Problem refused) {
            if (refused.violations().isEmpty()) {
                row.wrong("role", refused.type());
            }
            refused.violations().forEach(wrong -> row.wrong(column(wrong.pointer()), wrong.code()));
        }
    }

    private static String column(String pointer) {
        return switch (pointer) {
            case "/unitId" -> "unit_code";
            case "/validFrom" -> "valid_from";
            case "/validTo" -> "valid_to";
            default -> "role";
        };
    }

    /** A role may be held by somebody of a unit that the caller does not manage. */
    private static Seen seen(SaidRole said, AssignmentView held, Known known) {
        var person = known.people.get(said.account());
        return person == null ? new Seen(null, held.person().state()) : Seen.of(person);
    }

    private static ImportedPerson row(SaidRole said, UUID personId, String name, UUID unitId, Given given, Seen seen) {
        return new ImportedPerson(
                null, said.row().number(), personId, name, null, Contact.NONE, Contact.NONE, unitId, given, seen);
    }
}
