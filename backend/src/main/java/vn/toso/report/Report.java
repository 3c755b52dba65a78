package vn.toso.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One edition of what a unit reports upward for a date. */
@Entity
class Report {

    @Id
    UUID id = UUID.randomUUID();

    UUID regimeId;
    UUID unitId;
    LocalDate asOf;
    int edition;

    @Enumerated(EnumType.STRING)
    ReportState state = ReportState.DRAFT;

    @Version
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    Paper paper;

    /** Canonical JSON; null while it is a draft. */
    String frozen;

    String hash;
    Instant createdAt;
    String createdByName;
    Instant issuedAt;
    String issuedByName;

    void step(ReportAction action) {
        state = state.after(action)
                .orElseThrow(() -> new IllegalStateException("%s does not lead on from %s".formatted(action, state)));
    }
}
