package vn.toso.submission;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.shared.time.VietnamTime;

/**
 * A submission as a row of an exported table.
 *
 * @param figures by indicator: a number or the name of a mark
 */
record ListedSubmission(
        UUID regimeId,
        LocalDate asOf,
        String unitLevel,
        String unitCode,
        String unitName,
        String state,
        String timeliness,
        OffsetDateTime receivedAt,
        OffsetDateTime correctedAt,
        int revision,
        String channel,
        String actorName,
        String receiptCode,
        Map<UUID, Object> figures) {

    static ListedSubmission of(Tuple row, List<Figure> figures) {
        int revision = row.get("current_revision", Integer.class);
        return new ListedSubmission(
                row.get("regime_id", UUID.class),
                row.get("as_of", LocalDate.class),
                row.get("level", String.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("state", String.class),
                row.get("timeliness", String.class),
                VietnamTime.local(row.get("received_at", Instant.class)),
                revision == 1 ? null : VietnamTime.local(row.get("revised_at", Instant.class)),
                revision,
                row.get("channel", String.class),
                row.get("actor_name", String.class),
                row.get("receipt_code", String.class),
                cells(figures));
    }

    private static Map<UUID, Object> cells(List<Figure> figures) {
        Map<UUID, Object> cells = new HashMap<>();
        figures.forEach(one -> cells.put(
                one.indicatorId(), one.mark() == null ? one.value() : one.mark().name()));
        return cells;
    }
}
