package vn.toso.shared.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import vn.toso.shared.text.Count;
import vn.toso.shared.time.PlainDate;

/** A row of a table that is taken in. What cannot be read is noted with its cell and answered as if it were not there. */
public final class TableRow {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final int number;
    private final Map<String, String> cells;
    private final Map<String, String> letters;
    private final List<CellError> errors;
    private boolean failed;

    TableRow(int number, Map<String, String> cells, Map<String, String> letters, List<CellError> errors) {
        this.number = number;
        this.cells = cells;
        this.letters = letters;
        this.errors = errors;
    }

    public int number() {
        return number;
    }

    /** Whether something of it was wrong. */
    public boolean failed() {
        return failed;
    }

    public void wrong(String column, String code) {
        failed = true;
        errors.add(new CellError(number, letters.getOrDefault(column, "A"), cells.getOrDefault(column, ""), code));
    }

    /** @return null where the cell is empty */
    public String text(String column) {
        var text = cells.getOrDefault(column, "");
        return text.isEmpty() ? null : text;
    }

    public String required(String column) {
        var text = text(column);
        if (text == null) {
            wrong(column, "required");
        }
        return text;
    }

    /** As 2022-07-13 or 13/7/2022. */
    public LocalDate date(String column) {
        var date = peekDate(column);
        if (date == null && text(column) != null) {
            wrong(column, "not-a-date");
        }
        return date;
    }

    /** The same, without a word about a cell that is none: to bring rows in order before they are taken in. */
    public LocalDate peekDate(String column) {
        var text = text(column);
        return text == null ? null : readDate(text);
    }

    /** @return null where it is no date */
    public static LocalDate readDate(String text) {
        for (var format : DATES) {
            try {
                return PlainDate.parse(LocalDate.parse(text, format).toString());
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }

    /** A whole number from 0, its groups in the Vietnamese way. */
    public Long count(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var count = Count.parse(text);
        if (count.problem() != null) {
            wrong(column, count.problem());
        }
        return count.value();
    }

    /** With a comma or a dot before its decimals, and no groups. */
    public BigDecimal decimal(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,12}([.,]\\d{1,6})?")) {
            wrong(column, "not-a-number");
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        var text = text(column);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (text != null) {
            wrong(column, "unknown-value");
        }
        return null;
    }
}
