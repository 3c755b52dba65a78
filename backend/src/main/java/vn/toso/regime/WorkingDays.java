package vn.toso.regime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * On which days the State's offices work: from Monday to Friday, but for the days that are said to be otherwise.
 *
 * @param confirmedYears of which all announced days are among the exceptions
 */
record WorkingDays(Map<LocalDate, HolidayKind> exceptions, Set<Integer> confirmedYears) {

    /** Where nobody has said anything of holidays. */
    static final WorkingDays WEEKDAYS = new WorkingDays(Map.of(), Set.of());

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean works(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? !WEEKEND.contains(date.getDayOfWeek()) : exception == HolidayKind.WORKING_DAY;
    }

    /** Whether all years are confirmed in which days were counted, from the day after a date to a deadline, included. */
    boolean confirmed(LocalDate date, LocalDate due) {
        return !due.isAfter(date)
                || IntStream.rangeClosed(date.plusDays(1).getYear(), due.getYear())
                        .allMatch(confirmedYears::contains);
    }

    /** The {@code n}th working day after a date; the date itself for 0, whether or not it is worked. */
    LocalDate after(LocalDate date, int n) {
        var day = date;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }
}
