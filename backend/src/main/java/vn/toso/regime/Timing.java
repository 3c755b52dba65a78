package vn.toso.regime;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;

/** When data of a date closes and by when it is sent, at one level. Hours are local time of Vietnam. */
@Embeddable
public record Timing(
        @NotNull @Enumerated(EnumType.STRING) Level level,
        @NotNull LocalTime closingTime,
        @NotNull @Schema(description = "How many days after the as-of date the deadline falls") int deadlineDays,
        @NotNull LocalTime deadlineTime) {

    public Instant closesAt(LocalDate asOf) {
        return asOf.atTime(closingTime).atZone(VietnamTime.ZONE).toInstant();
    }

    public Instant dueAt(LocalDate asOf) {
        return asOf.plusDays(deadlineDays)
                .atTime(deadlineTime)
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }
}
