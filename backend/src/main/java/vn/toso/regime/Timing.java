package vn.toso.regime;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;

/** The closing time and the deadline of one level. All times are local times of Vietnam. */
@Embeddable
public record Timing(
        @NotNull @Enumerated(EnumType.STRING) Level level,
        @NotNull LocalTime closingTime,
        @NotNull
                @Min(0)
                @Max(366)
                @Schema(description = "How many days after the as-of date the deadline falls, from 0 to 366")
                int deadlineDays,
        @NotNull
                @Schema(description = "Whether only working days count, as in the deadlines of Nghị định 09/2019/NĐ-CP")
                boolean workingDays,
        @NotNull LocalTime deadlineTime) {

    public Instant closesAt(LocalDate asOf) {
        return asOf.atTime(closingTime).atZone(VietnamTime.ZONE).toInstant();
    }

    Instant dueAt(LocalDate asOf, WorkingDays days) {
        return dueOn(asOf, days).atTime(deadlineTime).atZone(VietnamTime.ZONE).toInstant();
    }

    /** Whether the deadline is final. It may move while the announced days of its years are not all known. */
    boolean confirmed(LocalDate asOf, WorkingDays days) {
        return !workingDays || days.confirmed(asOf, dueOn(asOf, days));
    }

    private LocalDate dueOn(LocalDate asOf, WorkingDays days) {
        return workingDays ? days.after(asOf, deadlineDays) : asOf.plusDays(deadlineDays);
    }
}
