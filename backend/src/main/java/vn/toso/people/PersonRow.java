package vn.toso.people;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** An account as read from the database. */
record PersonRow(Tuple row) {

    static PersonRow of(Tuple row) {
        return new PersonRow(row);
    }

    UUID id() {
        return row.get("id", UUID.class);
    }

    UUID unitId() {
        return row.get("unit_id", UUID.class);
    }

    PersonKind kind() {
        return PersonKind.valueOf(text("kind"));
    }

    String subject() {
        return text("subject");
    }

    int version() {
        return row.get("version", Integer.class);
    }

    String fullName() {
        return text("full_name");
    }

    /** With its last name and code if it has ended. */
    UnitRef unit() {
        return UnitRef.of(row);
    }

    LocalDate unitEndedOn() {
        return row.get("ended_on", LocalDate.class);
    }

    PersonState state() {
        return PersonState.valueOf(text("state"));
    }

    boolean hasEnded() {
        return state() == PersonState.ENDED;
    }

    String email() {
        return text("email");
    }

    String phone() {
        return text("phone");
    }

    Contact contact() {
        return new Contact(email(), phone());
    }

    Cursor position() {
        return Cursor.of(text("folded_name"), id());
    }

    /**
     * What other tables say of a person.
     *
     * @param successors of an ended home unit
     * @param last the last one-time code; null for none
     */
    record Beside(
            List<PersonView.HeldRole> roles, boolean holdsMore, List<UnitRef> successors, boolean own, Slip last) {}

    /** @param full whether to show email and the whole phone number */
    PersonView view(Beside beside, boolean full) {
        var state = state();
        boolean former = unitEndedOn() != null;
        return new PersonView(
                id(),
                version(),
                text("username"),
                fullName(),
                unit(),
                unitEndedOn(),
                beside.successors,
                beside.own,
                state,
                text("state_reason"),
                full ? email() : null,
                full ? phone() : PhoneNumber.masked(phone()),
                VietnamTime.local(row.get("created_at", Instant.class)),
                text("created_by_name"),
                beside.roles,
                beside.holdsMore,
                Set.of(),
                row.get("activated_at", Instant.class) != null,
                beside.last == null ? null : PersonView.LastSlip.of(beside.last),
                null,
                beside.holdsMore ? Set.of() : actions(state, former));
    }

    private static Set<PersonAction> actions(PersonState state, boolean former) {
        return switch (state) {
            case ENDED -> Set.of();
            case SUSPENDED -> EnumSet.of(PersonAction.EDIT, PersonAction.RESUME, PersonAction.MOVE, PersonAction.END);
            case ACTIVE -> {
                var actions = EnumSet.complementOf(EnumSet.of(PersonAction.RESUME));
                if (former) {
                    actions.remove(PersonAction.GRANT);
                }
                yield actions;
            }
        };
    }

    private String text(String column) {
        return row.get(column, String.class);
    }
}
