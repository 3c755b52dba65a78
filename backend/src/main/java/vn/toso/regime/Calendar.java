package vn.toso.regime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which dates a regime asks for figures. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calendar.Daily.class, name = "DAILY"),
    @JsonSubTypes.Type(value = Calendar.Weekdays.class, name = "WEEKDAYS"),
    @JsonSubTypes.Type(value = Calendar.EveryNDays.class, name = "EVERY_N_DAYS"),
    @JsonSubTypes.Type(value = Calendar.Monthly.class, name = "MONTHLY")
})
@Schema(
        oneOf = {Calendar.Daily.class, Calendar.Weekdays.class, Calendar.EveryNDays.class, Calendar.Monthly.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "DAILY", schema = Calendar.Daily.class),
            @DiscriminatorMapping(value = "WEEKDAYS", schema = Calendar.Weekdays.class),
            @DiscriminatorMapping(value = "EVERY_N_DAYS", schema = Calendar.EveryNDays.class),
            @DiscriminatorMapping(value = "MONTHLY", schema = Calendar.Monthly.class)
        })
public sealed interface Calendar {

    /** Two that are further apart than this are no report that is made again and again. */
    int MAX_DAYS = 366;

    boolean asksFor(LocalDate asOf);

    /** @return the first day of the window that a date closes; null where a date stands for itself */
    default LocalDate windowFrom(LocalDate asOf) {
        return null;
    }

    record Daily() implements Calendar {
        @Override
        public boolean asksFor(LocalDate asOf) {
            return true;
        }
    }

    record Weekdays(@NotNull Set<DayOfWeek> days) implements Calendar {
        public Weekdays {
            if (days == null || days.isEmpty()) {
                throw new IllegalArgumentException("At least one day of the week");
            }
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return days.contains(asOf.getDayOfWeek());
        }
    }

    /** @param first a date that is asked for; every {@code n}th day before and after it is too */
    record EveryNDays(@NotNull LocalDate first, @NotNull int n) implements Calendar {
        public EveryNDays {
            if (first == null || n < 1 || n > MAX_DAYS) {
                throw new IllegalArgumentException("n must be from 1 to %d, beginning with a date".formatted(MAX_DAYS));
            }
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return Math.floorMod(ChronoUnit.DAYS.between(first, asOf), n) == 0;
        }
    }

    /**
     * A reporting month runs from the day after {@code closingDay} to the next {@code closingDay}: in provincial rules
     * from the 15th to the 14th. A month that is too short closes on its last day. Quarters, half-years and years end with
     * a month that their length divides: the year from 15/12 to 14/12.
     *
     * @param months how many a window spans: 1 where it is left out, 3, 6 or 12
     */
    record Monthly(@NotNull int closingDay, int months) implements Calendar {
        public Monthly {
            if (closingDay < 1 || closingDay > 31) {
                throw new IllegalArgumentException("closingDay must be from 1 to 31");
            }
            months = months == 0 ? 1 : months;
            if (months < 1 || 12 % months != 0) {
                throw new IllegalArgumentException("months must divide a year");
            }
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return asOf.getMonthValue() % months == 0 && asOf.equals(closing(YearMonth.from(asOf)));
        }

        @Override
        public LocalDate windowFrom(LocalDate asOf) {
            return closing(YearMonth.from(asOf).minusMonths(months)).plusDays(1);
        }

        private LocalDate closing(YearMonth month) {
            return month.atDay(Math.min(closingDay, month.lengthOfMonth()));
        }
    }
}
