package vn.toso.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date as it is sent: {@code YYYY-MM-DD}, in years that a report can be about. */
public final class PlainDate {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private PlainDate() {}

    /** @throws DateTimeException where it is no such date; years beyond would reach neither the database nor a calendar */
    public static LocalDate parse(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("A year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return date;
    }
}
