package vn.toso.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Parses dates of the form {@code YYYY-MM-DD}, in years that reports can have. */
public final class PlainDate {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private PlainDate() {}

    /** @throws DateTimeException if the text is not a date or the year is not between 1900 and 2200 */
    public static LocalDate parse(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("A year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return date;
    }
}
