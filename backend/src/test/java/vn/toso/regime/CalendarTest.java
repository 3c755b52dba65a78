package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void aMonthClosesOnItsClosingDayOrItsLastDay() {
        assertThat(new Calendar.Monthly(14, 1).asksFor(LocalDate.of(2022, 7, 14)))
                .isTrue();
        assertThat(new Calendar.Monthly(14, 1).asksFor(LocalDate.of(2022, 7, 15)))
                .isFalse();
        assertThat(new Calendar.Monthly(31, 1).asksFor(LocalDate.of(2022, 2, 28)))
                .isTrue();
        assertThat(new Calendar.Monthly(29, 1).asksFor(LocalDate.of(2024, 2, 29)))
                .isTrue();
        assertThat(new Calendar.Monthly(31, 1).asksFor(LocalDate.of(2022, 7, 30)))
                .isFalse();
    }

    @Test
    void weekdaysAskOnTheChosenDaysOnly() {
        var mondayAndFriday = new Calendar.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(mondayAndFriday.asksFor(LocalDate.of(2022, 7, 11))).isTrue();
        assertThat(mondayAndFriday.asksFor(LocalDate.of(2022, 7, 13))).isFalse();
    }

    @Test
    void everyTenDaysCountsAcrossTheEndOfAYear() {
        var everyTen = new Calendar.EveryNDays(LocalDate.of(2021, 12, 25), 10);
        assertThat(everyTen.asksFor(LocalDate.of(2022, 1, 4))).isTrue();
        assertThat(everyTen.asksFor(LocalDate.of(2021, 12, 15))).isTrue();
        assertThat(everyTen.asksFor(LocalDate.of(2022, 1, 5))).isFalse();
    }

    @Test
    void anInvalidCalendarIsRefused() {
        assertThatThrownBy(() -> new Calendar.EveryNDays(LocalDate.of(2022, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calendar.Monthly(32, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quartersHalfYearsAndYearsCloseInTheirLastMonth() {
        var quarter = new Calendar.Monthly(14, 3);
        assertThat(quarter.asksFor(LocalDate.of(2022, 6, 14))).isTrue();
        assertThat(quarter.asksFor(LocalDate.of(2022, 7, 14))).isFalse();
        assertThat(quarter.windowFrom(LocalDate.of(2022, 3, 14))).isEqualTo(LocalDate.of(2021, 12, 15));
        assertThat(new Calendar.Monthly(14, 6).windowFrom(LocalDate.of(2022, 12, 14)))
                .isEqualTo(LocalDate.of(2022, 6, 15));
        var year = new Calendar.Monthly(14, 12);
        assertThat(year.asksFor(LocalDate.of(2022, 6, 14))).isFalse();
        assertThat(year.windowFrom(LocalDate.of(2022, 12, 14))).isEqualTo(LocalDate.of(2021, 12, 15));
    }

    @Test
    void aMonthRunsFromTheFifteenthToTheFourteenth() {
        assertThat(new Calendar.Monthly(14, 1).windowFrom(LocalDate.of(2022, 7, 14)))
                .isEqualTo(LocalDate.of(2022, 6, 15));
        assertThat(new Calendar.Monthly(31, 1).windowFrom(LocalDate.of(2022, 3, 31)))
                .isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(new Calendar.Daily().windowFrom(LocalDate.of(2022, 7, 14))).isNull();
        assertThatThrownBy(() -> new Calendar.Monthly(14, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The closing windows of provincial rules. */
    @Test
    void cumulativePeriodsStartWithTheReportingYear() {
        var all = new Calendar.Cumulative(14, EnumSet.allOf(CumulativePeriod.class));
        for (var closing : List.of("2022-03-14", "2022-06-14", "2022-09-14", "2022-12-14")) {
            var date = LocalDate.parse(closing);
            assertThat(all.asksFor(date)).isTrue();
            assertThat(all.windowFrom(date)).isEqualTo(LocalDate.of(2021, 12, 15));
        }
        var nineMonths = new Calendar.Cumulative(14, Set.of(CumulativePeriod.NINE_MONTHS));
        assertThat(nineMonths.asksFor(LocalDate.of(2022, 6, 14))).isFalse();
        assertThat(nineMonths.period(LocalDate.of(2022, 9, 14)))
                .isEqualTo(new ReportingPeriod(
                        ReportingPeriod.Kind.NINE_MONTHS,
                        1,
                        2022,
                        LocalDate.of(2021, 12, 15),
                        LocalDate.of(2022, 9, 14)));
        var calendarYear = new Calendar.Cumulative(31, Set.of(CumulativePeriod.HALF_YEAR));
        assertThat(calendarYear.windowFrom(LocalDate.of(2024, 6, 30))).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void aPeriodOfMonthsIsNumberedInItsYear() {
        assertThat(new Calendar.Monthly(14, 1).period(LocalDate.of(2022, 7, 14)).number())
                .isEqualTo(7);
        assertThat(new Calendar.Monthly(14, 3).period(LocalDate.of(2022, 9, 14)).number())
                .isEqualTo(3);
        assertThat(new Calendar.Monthly(14, 6)
                        .period(LocalDate.of(2022, 12, 14))
                        .kind())
                .isEqualTo(ReportingPeriod.Kind.HALF_YEAR);
        assertThat(new Calendar.Monthly(14, 2).period(LocalDate.of(2022, 4, 14)).kind())
                .isEqualTo(ReportingPeriod.Kind.OTHER);
    }

    @Test
    void onlyCumulativeReportsIncludeTheEarlierOnes() {
        var day = LocalDate.of(2022, 7, 13);
        assertThat(new Calendar.Daily().accumulates()).isFalse();
        assertThat(new Calendar.Daily().sumsFrom(day)).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(new Calendar.Cumulative(14, Set.of(CumulativePeriod.YEAR)).accumulates())
                .isTrue();
    }

    @Test
    void theDateBeforeIsTheLatestThatIsAskedFor() {
        var wednesday = LocalDate.of(2022, 7, 13);
        var weekly = new Calendar.Weekdays(Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
        assertThat(new Calendar.Daily().closesBefore(wednesday)).isEqualTo(wednesday.minusDays(1));
        assertThat(weekly.closesBefore(wednesday)).isEqualTo(wednesday.minusDays(5));
        assertThat(new Calendar.EveryNDays(wednesday, 366).closesBefore(wednesday))
                .isEqualTo(wednesday.minusDays(366));
        var single = new Calendar.Dates(List.of(wednesday, wednesday.minusYears(3), wednesday.minusYears(2)));
        assertThat(single.closesBefore(wednesday)).isEqualTo(wednesday.minusYears(2));
        assertThat(single.closesBefore(wednesday.minusYears(3))).isNull();
    }

    @Test
    void aYearIsTheLongestInterval() {
        var day = LocalDate.of(2022, 7, 13);
        assertThat(new Calendar.EveryNDays(day, 366).asksFor(day.plusDays(366))).isTrue();
        assertThatThrownBy(() -> new Calendar.EveryNDays(day, 367)).isInstanceOf(IllegalArgumentException.class);
        var dates = day.datesUntil(day.plusDays(366)).toList();
        assertThat(new Calendar.Dates(dates).dates()).hasSize(366);
        var more = day.datesUntil(day.plusDays(367)).toList();
        assertThatThrownBy(() -> new Calendar.Dates(more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutPeriodsOrDatesIsRefused() {
        assertThatThrownBy(() -> new Calendar.Cumulative(14, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calendar.Cumulative(0, Set.of(CumulativePeriod.YEAR)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calendar.Dates(List.of())).isInstanceOf(IllegalArgumentException.class);
        var day = LocalDate.of(2022, 7, 14);
        assertThatThrownBy(() -> new Calendar.Dates(List.of(day, day))).isInstanceOf(IllegalArgumentException.class);
    }
}
