package vn.toso.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The initial texts of the reports of a regime. */
@Entity
class ReportTemplate {

    @Id
    UUID regimeId;

    @Version
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    Wording wording;

    boolean prepares;
    Instant editedAt;
    String editedByName;
}
