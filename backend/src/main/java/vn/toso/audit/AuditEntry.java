package vn.toso.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** By the system clock. */
    Instant at;

    /** By the business clock. */
    Instant businessAt;

    String subject;
    String actorName;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    UUID objectId;
    UUID unitId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;

    String traceId;
}
