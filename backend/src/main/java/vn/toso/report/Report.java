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

/** One edition of a unit's report for a date. */
@Entity
class Report {

    @Id
    UUID id = UUID.randomUUID();

    UUID regimeId;
    UUID unitId;
    LocalDate asOf;
    /** First day of flows without a target; null for the regime's own. */
    LocalDate flowsFrom;

    int edition;

    @Enumerated(EnumType.STRING)
    ReportState state = ReportState.DRAFT;

    @Version
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    Paper paper;

    /** Canonical JSON of {@link Frozen}; null for a draft. */
    String frozen;

    String hash;
    boolean prepared;
    Instant createdAt;
    String createdByName;
    Instant issuedAt;
    String issuedByName;

    static Report draft(UUID regimeId, UUID unitId, LocalDate asOf, int edition, Paper paper, Instant at, String by) {
        var report = new Report();
        report.regimeId = regimeId;
        report.unitId = unitId;
        report.asOf = asOf;
        report.edition = edition;
        report.paper = paper;
        report.createdAt = at;
        report.createdByName = by;
        return report;
    }

    void step(ReportAction action) {
        state = state.after(action)
                .orElseThrow(() ->
                        new IllegalStateException("Action %s is not possible in state %s".formatted(action, state)));
    }
}
