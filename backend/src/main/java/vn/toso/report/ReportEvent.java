package vn.toso.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One step in the life of a report. */
@Entity
@Immutable
class ReportEvent {

    @Embeddable
    record Id(UUID reportId, int number) {}

    @EmbeddedId
    Id id;

    @Enumerated(EnumType.STRING)
    ReportAction action;

    Instant at;
    String actor;
    String actorName;
    /** Why it was issued although something was open; null if nothing was. */
    String reason;

    /** What was open when the report was issued; null for other steps, and for reports that were issued before this was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<OpenPoint> openPoints;

    protected ReportEvent() {}

    ReportEvent(
            UUID reportId,
            int number,
            ReportAction action,
            Instant at,
            String actor,
            String actorName,
            String reason,
            List<OpenPoint> openPoints) {
        id = new Id(reportId, number);
        this.action = action;
        this.at = at;
        this.actor = actor;
        this.actorName = actorName;
        this.reason = reason;
        this.openPoints = openPoints;
    }
}
