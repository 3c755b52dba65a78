package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days off and worked weekends, and how long the calendar is reliable.
 *
 * @param knownUntil the last day of the last year in an unbroken run of confirmed years from this year on, or of the latest
 *     confirmed year before it; null if there is none
 */
public record HolidayCalendar(
        @NotNull List<HolidayView> items,
        @Schema(
                        description =
                                "The last day, included, until which all announced days are known; absent if no year up to this one is confirmed")
                LocalDate knownUntil,
        @NotNull @Schema(description = "Whether that day is at most 60 days away, has passed or is not known")
                boolean expiring,
        @NotNull @Schema(description = "The confirmed years of the calendar, in order")
                List<ConfirmedYear> confirmedYears,
        @NotNull
                @Schema(
                        description =
                                "The years from the first confirmed one to the last year of the calendar that are not confirmed")
                List<Integer> unconfirmedYears,
        @NotNull @Schema(description = "Whether the caller may add days and confirm years") boolean editable) {

    /** How many days before {@code knownUntil} administrators are warned. */
    static final int WARNING_DAYS = 60;

    /** @return null if no year up to this one is confirmed */
    static LocalDate knownUntil(Set<Integer> confirmed, LocalDate today) {
        var years = new TreeSet<>(confirmed);
        var last = years.floor(today.getYear());
        if (last == null) {
            return null;
        }
        while (last >= today.getYear() && years.contains(last + 1)) {
            last++;
        }
        return LocalDate.of(last, 12, 31);
    }

    static boolean expiring(LocalDate knownUntil, LocalDate today) {
        return knownUntil == null || !today.isBefore(knownUntil.minusDays(WARNING_DAYS));
    }
}
