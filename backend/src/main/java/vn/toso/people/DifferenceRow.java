package vn.toso.people;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;

/** A difference as read from the database. */
record DifferenceRow(Tuple row) {

    Cursor position() {
        return Cursor.of(text("subject"), text("difference"));
    }

    DifferenceView view() {
        var personId = row.get("id", UUID.class);
        return new DifferenceView(
                text("subject"),
                DifferenceKind.valueOf(text("difference")),
                personId == null
                        ? null
                        : new PersonRef(
                                personId,
                                PersonKind.valueOf(text("kind")),
                                text("username"),
                                text("full_name"),
                                PersonState.valueOf(text("state"))),
                text("account_username"),
                VietnamTime.local(row.get("found_at", Instant.class)));
    }

    private String text(String column) {
        return row.get(column, String.class);
    }
}
