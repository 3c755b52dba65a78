package vn.toso.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.access.RoleWords;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.people.ImportedPerson.Given;
import vn.toso.people.ImportedPerson.Seen;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.VietnamTime;

/**
 * What a row of a table says of a person. Null stands for an empty cell.
 *
 * @param nameRight whether somebody new can have the name
 * @param unit the home unit
 * @param validTo the moment after the last day
 */
record SaidPerson(
        TableRow row,
        String fullName,
        boolean nameRight,
        String username,
        String email,
        String phone,
        SaidUnit unit,
        Role role,
        Instant validTo) {

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 255;

    /** A merged cell here would give what is one person's to another. */
    private static final List<String> OF_ONE_PERSON = List.of("full_name", "username", "email", "phone");

    private static final Map<String, String> COLUMN_OF = Map.of("/email", "email", "/phone", "phone");

    /** @return null if the row has no name that can be read */
    static SaidPerson of(TableRow row) {
        OF_ONE_PERSON.stream().filter(row::repeated).forEach(column -> row.wrong(column, CommonViolation.MERGED));
        var name = row.required("full_name");
        if (name == null) {
            return null;
        }
        var checked = PersonCheck.of(name, row.text("email"), row.phone("phone"));
        checked.ofContact().forEach(wrong -> row.wrong(COLUMN_OF.get(wrong.pointer()), wrong.code()));
        if (checked.fullName().length() > MAX_NAME) {
            row.wrong("full_name", CommonViolation.WRONG_SIZE);
        }
        if (checked.email() != null && checked.email().length() > MAX_EMAIL) {
            row.wrong("email", CommonViolation.WRONG_SIZE);
        }
        boolean usable = checked.ofContact().isEmpty();
        var lastDay = row.date("last_day");
        return new SaidPerson(
                row,
                checked.fullName(),
                checked.isNameRight(),
                username(row),
                usable ? checked.email() : null,
                usable ? checked.phone() : null,
                SaidUnit.of(row),
                row.word("role", RoleWords::find),
                lastDay == null
                        ? null
                        : lastDay.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
    }

    private static String username(TableRow row) {
        var text = row.text("username");
        var username = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (username != null) {
            PersonCheck.ofUsername(username).ifPresent(wrong -> row.wrong("username", wrong));
        }
        return username;
    }

    String foldedName() {
        return Vietnamese.fold(fullName);
    }

    NewAssignment assignment(UUID personId, UUID unitId) {
        return new NewAssignment(personId, unitId, role, null, VietnamTime.local(validTo), null);
    }

    Contact contact() {
        return new Contact(email, phone);
    }

    /**
     * @param person who is changed; null for a new person
     * @param given the new role; null for none
     */
    ImportedPerson in(UUID unitId, PersonRow person, Contact before, Contact after, Role given) {
        return new ImportedPerson(
                null,
                row.number(),
                person == null ? null : person.id(),
                fullName,
                username,
                before,
                after,
                unitId,
                given == null ? null : Given.of(given, validTo),
                person == null ? null : Seen.of(person));
    }
}
