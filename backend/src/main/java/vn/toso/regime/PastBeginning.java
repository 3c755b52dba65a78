package vn.toso.regime;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;

/**
 * A regime that was opened after its first day. Dates before the opening could not be reported in time, so they have a deadline
 * of their own.
 */
@Embeddable
public record PastBeginning(
        @NotNull @Schema(description = "Dates before this one are entered afterwards") LocalDate openedOn,
        @NotNull String backfillReason,
        @NotNull String backfillDocumentNumber,
        @NotNull LocalDate backfillDocumentDate,
        @NotNull @Schema(description = "The last day, included, for figures of those dates")
                LocalDate backfillDeadline) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    static PastBeginning of(Backfilling asked, LocalDate today) {
        return new PastBeginning(today, asked.reason(), asked.documentNumber(), asked.documentDate(), asked.deadline());
    }

    boolean covers(LocalDate asOf) {
        return asOf.isBefore(openedOn);
    }

    /** The last second of the deadline's day in Vietnam. */
    Instant dueAt() {
        return backfillDeadline.atTime(LAST_SECOND).atZone(VietnamTime.ZONE).toInstant();
    }
}
