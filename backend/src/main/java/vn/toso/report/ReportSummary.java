package vn.toso.report;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** A report as a row of a list, without texts and figures. */
public record ReportSummary(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull UUID regimeId,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull @Schema(description = "Counted from 1; a later edition replaces the earlier ones") int edition,
        @NotNull ReportState state,
        String number,
        LocalDate signedOn,
        @Schema(description = "SHA-256 of its canonical JSON; absent for a draft") String hash,
        @NotNull @Schema(description = "Made by the system at the closing hour") boolean prepared,
        @NotNull OffsetDateTime createdAt,
        @NotNull String createdByName,
        OffsetDateTime issuedAt,
        String issuedByName) {

    static ReportSummary of(Tuple row) {
        return new ReportSummary(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("regime_id", UUID.class),
                UnitRef.of(row),
                row.get("as_of", LocalDate.class),
                row.get("edition", Integer.class),
                ReportState.valueOf(row.get("state", String.class)),
                row.get("number", String.class),
                row.get("signed_on", LocalDate.class),
                row.get("hash", String.class),
                row.get("prepared", Boolean.class),
                VietnamTime.local(row.get("created_at", Instant.class)),
                row.get("created_by_name", String.class),
                VietnamTime.local(row.get("issued_at", Instant.class)),
                row.get("issued_by_name", String.class));
    }
}
