package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Seeds;

/** Compares calendars with a second calculation that walks over the days and counts closings. */
class CalendarPropertyTest {

    /** The number of monthly closings from the start of the reporting year until the period closes. */
    private static final Map<CumulativePeriod, Integer> CLOSINGS = new EnumMap<>(Map.of(
            CumulativePeriod.FIRST_QUARTER, 3,
            CumulativePeriod.HALF_YEAR, 6,
            CumulativePeriod.NINE_MONTHS, 9,
            CumulativePeriod.YEAR, 12));

    @Test
    void aPeriodStartsWithTheReportingYearAndClosesOnceInIt() {
        Seeds.of(60, 4_000).forEach(seed -> {
            var random = new Random(seed);
            int closingDay = 1 + random.nextInt(31);
            var periods = EnumSet.noneOf(CumulativePeriod.class);
            while (periods.isEmpty()) {
                for (var one : CumulativePeriod.values()) {
                    if (random.nextBoolean()) {
                        periods.add(one);
                    }
                }
            }
            var calendar = new Calendar.Cumulative(closingDay, periods);
            // Three reporting years. One year in four has a leap day.
            var start = LocalDate.of(1990 + random.nextInt(100), 12, 2);
            while (!closesAMonth(start.minusDays(1), closingDay)) {
                start = start.plusDays(1);
            }
            var firstDay = start;
            LocalDate before = null;
            int closed = 0;
            for (var day = start; day.isBefore(start.plusYears(3)); day = day.plusDays(1)) {
                if (closed == 12) {
                    firstDay = day;
                    closed = 0;
                }
                closed += closesAMonth(day, closingDay) ? 1 : 0;
                int count = closed;
                boolean asked =
                        closesAMonth(day, closingDay) && periods.stream().anyMatch(one -> CLOSINGS.get(one) == count);
                assertThat(calendar.asksFor(day)).as("seed %d: %s", seed, day).isEqualTo(asked);
                if (asked) {
                    assertThat(calendar.windowFrom(day))
                            .as("seed %d: %s", seed, day)
                            .isEqualTo(firstDay);
                    assertThat(calendar.period(day).kind()).isEqualTo(kind(count));
                    assertThat(calendar.period(day).number()).isEqualTo(1);
                    assertThat(calendar.period(day).year()).isEqualTo(day.getYear());
                    if (before != null) {
                        assertThat(calendar.closesBefore(day)).isEqualTo(before);
                    }
                    before = day;
                }
                if (before != null) {
                    assertThat(calendar.sumsFrom(day))
                            .as("seed %d: %s", seed, day)
                            .isEqualTo(before);
                }
            }
        });
    }

    @Test
    void singleDatesAreAskedForInAnyOrderOfTheList() {
        Seeds.of(60, 4_000).forEach(seed -> {
            var random = new Random(seed);
            var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
            Set<LocalDate> named = new HashSet<>();
            int size = 1 + random.nextInt(40);
            while (named.size() < size) {
                named.add(start.plusDays(random.nextInt(200)));
            }
            List<LocalDate> list = new ArrayList<>(named);
            var calendar = new Calendar.Dates(list);
            for (var day = start.minusDays(3); day.isBefore(start.plusDays(203)); day = day.plusDays(1)) {
                assertThat(calendar.asksFor(day)).as("seed %d: %s", seed, day).isEqualTo(named.contains(day));
            }
            assertThat(calendar.dates()).as("seed %d", seed).isSorted();
            assertThat(calendar.windowFrom(list.get(0))).isNull();
        });
    }

    private static boolean closesAMonth(LocalDate day, int closingDay) {
        boolean lastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        return day.getDayOfMonth() == closingDay || lastOfMonth && day.getDayOfMonth() < closingDay;
    }

    private static ReportingPeriod.Kind kind(int closings) {
        return switch (closings) {
            case 3 -> ReportingPeriod.Kind.QUARTER;
            case 6 -> ReportingPeriod.Kind.HALF_YEAR;
            case 9 -> ReportingPeriod.Kind.NINE_MONTHS;
            default -> ReportingPeriod.Kind.YEAR;
        };
    }
}
