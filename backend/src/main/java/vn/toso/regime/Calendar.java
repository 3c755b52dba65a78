package vn.toso.regime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates for which a regime asks for figures. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calendar.Daily.class, name = "DAILY"),
    @JsonSubTypes.Type(value = Calendar.Weekdays.class, name = "WEEKDAYS"),
    @JsonSubTypes.Type(value = Calendar.EveryNDays.class, name = "EVERY_N_DAYS"),
    @JsonSubTypes.Type(value = Calendar.Monthly.class, name = "MONTHLY"),
    @JsonSubTypes.Type(value = Calendar.Cumulative.class, name = "CUMULATIVE"),
    @JsonSubTypes.Type(value = Calendar.Dates.class, name = "DATES")
})
@Schema(
        oneOf = {
            Calendar.Daily.class,
            Calendar.Weekdays.class,
            Calendar.EveryNDays.class,
            Calendar.Monthly.class,
            Calendar.Cumulative.class,
            Calendar.Dates.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "DAILY", schema = Calendar.Daily.class),
            @DiscriminatorMapping(value = "WEEKDAYS", schema = Calendar.Weekdays.class),
            @DiscriminatorMapping(value = "EVERY_N_DAYS", schema = Calendar.EveryNDays.class),
            @DiscriminatorMapping(value = "MONTHLY", schema = Calendar.Monthly.class),
            @DiscriminatorMapping(value = "CUMULATIVE", schema = Calendar.Cumulative.class),
            @DiscriminatorMapping(value = "DATES", schema = Calendar.Dates.class)
        })
public sealed interface Calendar {

    /** The largest interval in days; dates that are further apart do not make a periodic report. */
    int MAX_DAYS = 366;

    boolean asksFor(LocalDate asOf);

    /** @return the first day of the period that a date closes; null if the calendar has no periods */
    default LocalDate windowFrom(LocalDate asOf) {
        var period = period(asOf);
        return period == null ? null : period.from();
    }

    /**
     * @param asOf a date that is asked for
     * @return the period that it closes; null if the calendar has no periods
     */
    default ReportingPeriod period(LocalDate asOf) {
        return null;
    }

    /** @return the latest date before this one that is asked for; null if there is none */
    default LocalDate closesBefore(LocalDate asOf) {
        return Stream.iterate(asOf.minusDays(1), day -> day.minusDays(1))
                .limit(MAX_DAYS)
                .filter(this::asksFor)
                .findFirst()
                .orElse(null);
    }

    /** Whether each figure of a flow includes the earlier ones of its year, so that adding them up would count twice. */
    default boolean accumulates() {
        return false;
    }

    /** The first as-of date of a flow's sum for a date, unless a target or the request sets another. */
    default LocalDate sumsFrom(LocalDate asOf) {
        return asOf.withDayOfYear(1);
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

    /** @param first a date that is asked for, as is every {@code n}th day before and after it */
    record EveryNDays(@NotNull LocalDate first, @NotNull int n) implements Calendar {
        public EveryNDays {
            if (first == null || n < 1 || n > MAX_DAYS) {
                throw new IllegalArgumentException("first must be a date and n from 1 to %d".formatted(MAX_DAYS));
            }
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return Math.floorMod(ChronoUnit.DAYS.between(first, asOf), n) == 0;
        }
    }

    /**
     * Reporting months from the day after {@code closingDay} to the next {@code closingDay}; in provincial rules, from the 15th
     * to the 14th. If a month is too short, it closes on its last day. Longer periods end in a month whose number is a multiple
     * of their length, so the year runs from 15/12 to 14/12.
     *
     * @param months the length of a period, a divisor of 12; 0 stands for 1
     */
    record Monthly(@NotNull int closingDay, int months) implements Calendar {
        public Monthly {
            requireClosingDay(closingDay);
            months = months == 0 ? 1 : months;
            if (months < 1 || 12 % months != 0) {
                throw new IllegalArgumentException("months must divide a year");
            }
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return asOf.getMonthValue() % months == 0 && asOf.equals(closing(closingDay, YearMonth.from(asOf)));
        }

        @Override
        public ReportingPeriod period(LocalDate asOf) {
            return ReportingPeriod.of(months, closesBefore(asOf).plusDays(1), asOf);
        }

        @Override
        public LocalDate closesBefore(LocalDate asOf) {
            return closing(closingDay, YearMonth.from(asOf).minusMonths(months));
        }
    }

    /**
     * Reports that each cover the reporting year from its first day. The year starts on the day after December's closing day
     * (Nghị định 09/2019/NĐ-CP: closing on the 14th, so from 15/12). The first quarter then runs to 14/3, the half-year to
     * 14/6, nine months to 14/9 and the year to 14/12. If a month is too short, it closes on its last day.
     *
     * @param closingDay of the month, from 1 to 31
     * @param periods at least one; each is asked for once a year
     */
    record Cumulative(@NotNull int closingDay, @NotNull Set<CumulativePeriod> periods) implements Calendar {
        public Cumulative {
            requireClosingDay(closingDay);
            if (periods == null || periods.isEmpty() || periods.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("At least one period of the year");
            }
            // Sorted by time of year, so that equal calendars have equal JSON.
            periods = Collections.unmodifiableSet(EnumSet.copyOf(periods));
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return periods.stream().anyMatch(one -> one.months == asOf.getMonthValue())
                    && asOf.equals(closing(closingDay, YearMonth.from(asOf)));
        }

        @Override
        public ReportingPeriod period(LocalDate asOf) {
            var firstDay =
                    closing(closingDay, YearMonth.of(asOf.getYear() - 1, 12)).plusDays(1);
            return ReportingPeriod.of(asOf.getMonthValue(), firstDay, asOf);
        }

        @Override
        public LocalDate closesBefore(LocalDate asOf) {
            return latest(asOf.minusDays(1));
        }

        /** The half-year includes the first quarter, and so on. */
        @Override
        public boolean accumulates() {
            return true;
        }

        /** Sums only the latest report. */
        @Override
        public LocalDate sumsFrom(LocalDate asOf) {
            return latest(asOf);
        }

        /** The last closing date on or before a date. */
        private LocalDate latest(LocalDate until) {
            var month = YearMonth.from(until);
            while (!asksFor(closing(closingDay, month))
                    || closing(closingDay, month).isAfter(until)) {
                month = month.minusMonths(1);
            }
            return closing(closingDay, month);
        }
    }

    /**
     * Single dates, for ad hoc reports (báo cáo đột xuất).
     *
     * @param dates from 1 to {@value #MAX_DATES}, each once; sorted here
     */
    record Dates(@NotNull List<LocalDate> dates) implements Calendar {
        public static final int MAX_DATES = 366;

        public Dates {
            if (dates == null
                    || dates.isEmpty()
                    || dates.size() > MAX_DATES
                    || dates.stream().anyMatch(Objects::isNull)
                    || new HashSet<>(dates).size() < dates.size()) {
                throw new IllegalArgumentException("From 1 to %d dates, each once".formatted(MAX_DATES));
            }
            dates = dates.stream().sorted().toList();
        }

        @Override
        public boolean asksFor(LocalDate asOf) {
            return Collections.binarySearch(dates, asOf) >= 0;
        }

        /** Single dates may be years apart. */
        @Override
        public LocalDate closesBefore(LocalDate asOf) {
            return dates.stream()
                    .filter(date -> date.isBefore(asOf))
                    .reduce((one, later) -> later)
                    .orElse(null);
        }
    }

    private static void requireClosingDay(int closingDay) {
        if (closingDay < 1 || closingDay > 31) {
            throw new IllegalArgumentException("closingDay must be from 1 to 31");
        }
    }

    private static LocalDate closing(int closingDay, YearMonth month) {
        return month.atDay(Math.min(closingDay, month.lengthOfMonth()));
    }
}
