package vn.toso.regime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The working days of state offices: Monday to Friday, with exceptions.
 *
 * @param confirmedYears the years for which all announced days are among the exceptions
 */
record WorkingDays(Map<LocalDate, HolidayKind> exceptions, Set<Integer> confirmedYears) {

    /** Monday to Friday without any holiday. */
    static final WorkingDays WEEKDAYS = new WorkingDays(Map.of(), Set.of());

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean works(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? !WEEKEND.contains(date.getDayOfWeek()) : exception == HolidayKind.WORKING_DAY;
    }

    /** Whether all years with counted days are confirmed: the days after the date up to the deadline, included. */
    boolean confirmed(LocalDate date, LocalDate due) {
        return !due.isAfter(date)
                || IntStream.rangeClosed(date.plusDays(1).getYear(), due.getYear())
                        .allMatch(confirmedYears::contains);
    }

    /** The {@code n}th working day after a date. For 0 it is the date itself, even if it is not a working day. */
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
