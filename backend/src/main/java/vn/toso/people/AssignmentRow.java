package vn.toso.people;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** An assignment as read from the database. */
record AssignmentRow(Tuple row) {

    static AssignmentRow of(Tuple row) {
        return new AssignmentRow(row);
    }

    UUID id() {
        return row.get("id", UUID.class);
    }

    UUID unitId() {
        return row.get("unit_id", UUID.class);
    }

    String subject() {
        return row.get("subject", String.class);
    }

    Cursor position() {
        return Cursor.of(validFrom(), id());
    }

    AssignmentView view(Instant now) {
        var when = when(now);
        return new AssignmentView(
                id(),
                row.get("version", Integer.class),
                subject(),
                person(),
                UnitRef.of(row),
                row.get("ended_on", LocalDate.class),
                Role.valueOf(row.get("role", String.class)),
                when,
                VietnamTime.local(validFrom()),
                VietnamTime.local(validTo()),
                row.get("granted_by_name", String.class),
                row.get("ended_by_name", String.class),
                row.get("reason", String.class),
                row.get("end_reason", String.class),
                when == AssignmentWhen.ENDED ? Set.of() : EnumSet.allOf(AssignmentAction.class));
    }

    private PersonRef person() {
        var personId = row.get("person_id", UUID.class);
        return personId == null
                ? null
                : new PersonRef(
                        personId,
                        PersonKind.valueOf(row.get("kind", String.class)),
                        row.get("username", String.class),
                        row.get("full_name", String.class),
                        PersonState.valueOf(row.get("state", String.class)));
    }

    private AssignmentWhen when(Instant now) {
        if (validTo() != null && (!validTo().isAfter(now) || validTo().equals(validFrom()))) {
            return AssignmentWhen.ENDED;
        }
        return validFrom().isAfter(now) ? AssignmentWhen.COMING : AssignmentWhen.CURRENT;
    }

    private Instant validFrom() {
        return row.get("valid_from", Instant.class);
    }

    private Instant validTo() {
        return row.get("valid_to", Instant.class);
    }
}
