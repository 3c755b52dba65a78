package vn.toso.shared.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import vn.toso.shared.text.HiddenCharacters;
import vn.toso.shared.text.PlainText;

/**
 * A cell of a file. Its kind is decided once, when the file is read; the column decides which kinds it accepts.
 *
 * @param text the content; for a number or a date, the number format of the file
 * @param number exact, as stored in the file; a percent of 70 % is 0.7
 * @param repeated whether the value is copied from another cell of the same merged range
 */
public record Cell(Kind kind, String text, BigDecimal number, LocalDateTime moment, boolean repeated) {

    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        ERROR,
        /** A formula whose result is not stored in the file, so that no user has seen a value. */
        UNCALCULATED
    }

    public static final Cell BLANK = new Cell(Kind.BLANK, "", null, null, false);

    /** What a number format quotes, and its language. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]");

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** Characters that are not seen stay, because only the column knows whether they may; a cell with nothing else is blank. */
    static Cell text(String text) {
        var stored = PlainText.lines(text);
        return HiddenCharacters.without(stored).isBlank() ? BLANK : new Cell(Kind.TEXT, stored, null, null, false);
    }

    static Cell number(Kind kind, BigDecimal number, String format) {
        return new Cell(kind, format, number, null, false);
    }

    static Cell date(LocalDateTime moment, String format) {
        return new Cell(Kind.DATE, format, null, moment, false);
    }

    static Cell of(Kind kind, String text) {
        return new Cell(kind, text, null, null, false);
    }

    Cell repeatedBelow() {
        return new Cell(kind, text, number, moment, true);
    }

    /** Whether a date is shown with its time, which may be midnight. */
    boolean hasTime() {
        return !moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                || ASIDE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).indexOf('h') >= 0;
    }

    public boolean blank() {
        return kind == Kind.BLANK;
    }

    /** The text that a user sees in a spreadsheet with Vietnamese settings. */
    public String shown() {
        return switch (kind) {
            case NUMBER, PERCENT -> shownNumber();
            case DATE -> (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MOMENT).format(moment);
            case TEXT -> PlainText.lines(HiddenCharacters.without(text));
            case BLANK, BOOLEAN, ERROR, UNCALCULATED -> text;
        };
    }

    private String shownNumber() {
        try {
            return new DataFormatter(VIETNAM).formatRawCellContents(number.doubleValue(), -1, text);
        } catch (RuntimeException unusable) {
            // The number format is invalid.
            return number.toString();
        }
    }
}
