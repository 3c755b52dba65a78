package vn.toso.trail;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;

/** How often a caller was denied an operation in an hour. */
public record DenialRow(
        @NotNull @Schema(description = "The beginning of the hour, by the system clock") OffsetDateTime hour,
        @Schema(description = "Absent for callers without a token, who are counted together") String subject,
        @Schema(description = "The last name that the trail knows of this caller") String actorName,
        @Schema(description = "Method and path", examples = "GET /api/v1/units/{id}") String operation,
        @Schema(ref = "CellCode", description = "The last part of a `ProblemType`", examples = "not-found")
                String problem,
        @NotNull long count,
        @NotNull @Schema(description = "The last time in this hour") OffsetDateTime lastAt) {

    static DenialRow of(Tuple row) {
        return new DenialRow(
                VietnamTime.local(row.get("hour", Instant.class)),
                row.get("subject", String.class),
                row.get("actor_name", String.class),
                row.get("operation", String.class),
                row.get("problem", String.class),
                row.get("count", Long.class),
                VietnamTime.local(row.get("last_at", Instant.class)));
    }

    Cursor position() {
        return Cursor.of(hour.toInstant(), text(subject), text(operation), text(problem));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
