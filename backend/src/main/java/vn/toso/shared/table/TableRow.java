package vn.toso.shared.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.Cell.Kind;
import vn.toso.shared.text.HiddenCharacters;
import vn.toso.shared.text.LegacyFont;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.PlainDate;
import vn.toso.shared.time.VietnamTime;

/**
 * A row of an imported table. The column decides what a cell may contain; other content is noted with its place, and the read
 * method returns null. An empty cell keeps the current value; the word {@code xóa} clears it.
 */
public final class TableRow {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> CLEARED = Set.of(Vietnamese.nameKey("xóa"));
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,12}(?:[.,]\\d{1,6})?) ?%?");
    private static final String LOST_LETTER = "\uFFFD";

    private final int number;
    private final Map<String, Cell> cells;
    private final TablePlace place;
    private final Set<String> noted = new HashSet<>();
    private boolean failed;

    TableRow(int number, Map<String, Cell> cells, TablePlace place) {
        this.number = number;
        this.cells = cells;
        this.place = place;
    }

    public int number() {
        return number;
    }

    /** Whether the row has an error. */
    public boolean failed() {
        return failed;
    }

    /** Notes an error at a cell. Only the first error of a cell is kept. */
    public void wrong(String column, WireName code) {
        wrong(column, code, null);
    }

    /** @param detail names or codes that the cell conflicts with; null if the code is enough */
    public void wrong(String column, WireName code, String detail) {
        failed = true;
        if (noted.add(column)) {
            place.wrong(number, column, cell(column), code, detail);
        }
    }

    /** Notes how something in the file was interpreted. @param value as the user sees it */
    public void note(NoteCode code, String value) {
        place.notes().add(code, value);
    }

    private Cell cell(String column) {
        return cells.getOrDefault(column, Cell.BLANK);
    }

    /** Whether the cell is empty or the file has no such column. */
    public boolean blank(String column) {
        return cell(column).blank();
    }

    /** Whether the cell contains the clearing word. In merged cells the word is an error, because it would clear every row. */
    public boolean clears(String column) {
        var cell = cell(column);
        if (cell.repeated() && clears(cell)) {
            wrong(column, CommonViolation.MERGED);
            return false;
        }
        return clears(cell);
    }

    /** Whether a cell outside of named columns contains the clearing word. */
    public static boolean clears(Cell cell) {
        return cell.kind() == Kind.TEXT
                && cell.shown().length() <= 4
                && CLEARED.contains(Vietnamese.nameKey(cell.shown()));
    }

    /** Notes an error for each of these columns with the clearing word, because they cannot be cleared. */
    public void keepsAll(List<String> columns) {
        columns.stream().filter(this::clears).forEach(column -> wrong(column, CommonViolation.NOT_CLEARABLE));
    }

    /** Whether the value is copied from another cell of the same merged range. */
    public boolean repeated(String column) {
        return cell(column).repeated();
    }

    /**
     * The value after the import of this row.
     *
     * @param held the current value
     * @param read the value of the cell
     * @return {@code held} if the cell is empty, null if it contains the clearing word, else {@code read}
     */
    public <T> T kept(String column, T held, T read) {
        return clears(column) ? null : blank(column) ? held : read;
    }

    /**
     * The text of a cell on one line. Characters that are not seen and come along when text is pasted are left out, and a note says
     * so: who filled in the file did not see them either.
     *
     * @return null if the cell is empty
     */
    public String text(String column) {
        var text = lines(column);
        if (text == null) {
            return null;
        }
        var seen = PlainText.line(HiddenCharacters.without(text));
        if (HiddenCharacters.isInName(text)) {
            note(ReadingNote.HIDDEN_CHARACTERS, seen);
        }
        return seen;
    }

    /** The text of a cell with its line breaks; null if the cell is empty. */
    public String lines(String column) {
        var cell = cell(column);
        if (cell.blank() || clears(column)) {
            return null;
        }
        var problem = textProblem(cell);
        return problem == null ? lines(cell) : refused(column, problem);
    }

    /** Why a cell cannot be read as text; null if it can. Also for cells outside of named columns. */
    public static ViolationCode textProblem(Cell cell) {
        return switch (cell.kind()) {
            case BLANK, BOOLEAN -> null;
            case TEXT ->
                LegacyFont.of(cell.text()).map(LegacyFont::code).orElseGet(() -> characterProblem(cell.text()));
            case NUMBER -> cell.number().stripTrailingZeros().scale() > 0 ? CommonViolation.FRACTION : null;
            case DATE -> CommonViolation.A_DATE;
            case PERCENT -> CommonViolation.A_PERCENT;
            case UNCALCULATED, ERROR -> unusable(cell);
        };
    }

    private static ViolationCode characterProblem(String text) {
        if (text.contains(LOST_LETTER)) {
            return CommonViolation.LOST_LETTERS;
        }
        return HiddenCharacters.isIn(text) ? CommonViolation.HIDDEN_CHARACTER : null;
    }

    /** The text of a cell without a {@link #textProblem}; "" if the cell is empty. */
    public static String lines(Cell cell) {
        return cell.kind() == Kind.NUMBER ? digits(cell) : cell.text();
    }

    /** The digits of a code that a spreadsheet took for a number, with the leading zeros that its format shows. */
    private static String digits(Cell cell) {
        var digits = cell.number().toBigInteger().toString();
        boolean padded = ZEROS.matcher(cell.text()).matches() && cell.number().signum() >= 0;
        return padded ? "0".repeat(Math.max(0, cell.text().length() - digits.length())) + digits : digits;
    }

    private <T> T refused(String column, ViolationCode code) {
        wrong(column, code);
        return null;
    }

    private static ViolationCode unusable(Cell cell) {
        return cell.kind() == Kind.UNCALCULATED ? CommonViolation.FORMULA_WITHOUT_RESULT : CommonViolation.CELL_ERROR;
    }

    public String required(String column) {
        var text = text(column);
        if (clears(column)) {
            wrong(column, CommonViolation.NOT_CLEARABLE);
        } else if (text == null && blank(column)) {
            wrong(column, CommonViolation.REQUIRED);
        }
        return text;
    }

    /**
     * A code with this many digits. If a spreadsheet took it for a number and dropped its leading zeros, they are restored, and
     * a note says so.
     */
    public String code(String column, int digits) {
        var text = text(column);
        if (text == null || text.length() >= digits || !text.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return text;
        }
        var whole = "0".repeat(digits - text.length()) + text;
        place.notes().add(ReadingNote.ZEROS_RESTORED, text + " → " + whole);
        return whole;
    }

    /**
     * The text of a phone number. If a spreadsheet took it for a figure, the number that was meant is restored, and a note says so;
     * masked, because the report is stored.
     */
    public String phone(String column) {
        var text = text(column);
        if (text == null || PhoneNumber.digits(text).isPresent()) {
            return text;
        }
        var restored = PhoneNumber.restored(text);
        restored.ifPresent(whole -> note(ReadingNote.PHONES_RESTORED, PhoneNumber.masked(whole)));
        return restored.orElse(text);
    }

    public LocalDate requiredDate(String column) {
        if (clears(column)) {
            wrong(column, CommonViolation.NOT_CLEARABLE);
        } else if (blank(column)) {
            wrong(column, CommonViolation.REQUIRED);
        }
        return date(column);
    }

    /** A date written as 2022-07-13 or 13/7/2022, or a spreadsheet date. */
    public LocalDate date(String column) {
        var date = peekDate(column);
        if (date == null && !blank(column) && !clears(column)) {
            var kind = cell(column).kind();
            wrong(
                    column,
                    kind == Kind.UNCALCULATED || kind == Kind.ERROR
                            ? unusable(cell(column))
                            : CommonViolation.NOT_A_DATE);
        }
        return date;
    }

    /**
     * A moment in Vietnam, written as in an export, as 13/7/2022 08:30, or as a date, which is its first moment; or as a spreadsheet
     * keeps one.
     */
    public OffsetDateTime moment(String column) {
        return moment(column, 0);
    }

    /** Like {@link #moment(String)}, but a date includes the whole day, so that it is the first moment of the day after it. */
    public OffsetDateTime end(String column) {
        return moment(column, 1);
    }

    private OffsetDateTime moment(String column, int daysAfterDate) {
        var cell = cell(column);
        if (cell.blank() || clears(column)) {
            return null;
        }
        try {
            return switch (cell.kind()) {
                case DATE -> inVietnam(cell.moment().plusDays(cell.hasTime() ? 0 : daysAfterDate));
                case TEXT -> readMoment(PlainText.line(cell.text()), daysAfterDate);
                case UNCALCULATED, ERROR -> refused(column, unusable(cell));
                default -> refused(column, CommonViolation.NOT_A_DATE);
            };
        } catch (DateTimeException unreadable) {
            return refused(column, CommonViolation.NOT_A_DATE);
        }
    }

    private static OffsetDateTime readMoment(String text, int daysAfterDate) {
        if (text.contains("T")) {
            return PlainDate.parseTime(text);
        }
        var day = readDate(text);
        return inVietnam(
                day == null
                        ? LocalDateTime.parse(text, MOMENT)
                        : day.plusDays(daysAfterDate).atStartOfDay());
    }

    private static OffsetDateTime inVietnam(LocalDateTime moment) {
        return PlainDate.parseTime(
                moment.atZone(VietnamTime.ZONE).toOffsetDateTime().toString());
    }

    /** The date without noting an error, to sort rows before they are imported. */
    public LocalDate peekDate(String column) {
        var cell = cell(column);
        return switch (cell.kind()) {
            case DATE -> readDate(cell.moment().toLocalDate().toString());
            case TEXT -> readDate(cell.shown());
            default -> null;
        };
    }

    /** @return null if the text is not a date */
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

    /** A whole number from 0. As text it may have Vietnamese digit grouping. */
    public Long count(String column) {
        if (clears(column)) {
            return null;
        }
        var count = Figures.count(cell(column));
        if (count.problem() != null) {
            wrong(column, count.problem());
        }
        return count.value();
    }

    /**
     * A percentage: 70 for "70 %" and for a cell that shows 70 %. As text it may have decimals after a comma or dot, but no
     * grouping.
     */
    public BigDecimal percent(String column) {
        var cell = cell(column);
        if (cell.blank() || clears(column)) {
            return null;
        }
        var number =
                switch (cell.kind()) {
                    case PERCENT -> cell.number().movePointRight(2);
                    case NUMBER -> cell.number();
                    case TEXT -> {
                        var written = PERCENT.matcher(PlainText.line(cell.shown()));
                        yield written.matches()
                                ? new BigDecimal(written.group(1).replace(',', '.'))
                                : null;
                    }
                    default -> null;
                };
        if (number == null || cell.repeated()) {
            return refused(column, number != null ? CommonViolation.MERGED : Figures.problem(cell));
        }
        return number.signum() < 0 ? refused(column, CommonViolation.NEGATIVE) : number;
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, Words.of(type));
    }

    public <E extends Enum<E>> E constant(String column, Words<E> words) {
        return word(column, words::find);
    }

    /** @param find returns null for unknown words */
    public <T> T word(String column, Function<String, T> find) {
        var text = text(column);
        var found = text == null ? null : find.apply(text);
        return text != null && found == null ? refused(column, CommonViolation.UNKNOWN_VALUE) : found;
    }
}
