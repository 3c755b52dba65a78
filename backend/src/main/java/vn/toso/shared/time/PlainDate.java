package vn.toso.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Parses dates of the form {@code YYYY-MM-DD}, and times with an offset, in years that reports can have. */
public final class PlainDate {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private PlainDate() {}

    /** @throws DateTimeException if the text is not a date or the year is not between 1900 and 2200 */
    public static LocalDate parse(String text) {
        return inRange(LocalDate.parse(text));
    }

    /** @throws DateTimeException if the text is not a time with an offset or the year is not between 1900 and 2200 */
    public static OffsetDateTime parseTime(String text) {
        return inRange(OffsetDateTime.parse(text));
    }

    private static <T extends Temporal> T inRange(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("A year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return time;
    }
}
