package vn.toso.shared.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.toso.shared.table.Cell.Kind;

/** Reads a sheet as a stream: decides the kind of each cell, and copies the value of merged cells. */
final class XlsxSheet extends DefaultHandler {

    /** A workbook stores what the machine computed, but a user sees and can type only fifteen digits. */
    private static final MathContext SHOWN = new MathContext(15);

    /** The numbers of the XLSX format. Longer ones cannot be figures and would be costly to parse. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private static final Pattern ZERO = Pattern.compile("-?0+(\\.0*)?([eE].*)?");

    private static final int MAX_EXPONENT = 308;
    private static final int MAX_MERGES = 65_536;
    private static final int MAX_DIGITS = 12;

    private final String name;
    private final List<Cell> texts;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final boolean calculatedOnOpening;
    private final FileLimits limits;

    private final List<Row> rows = new ArrayList<>();
    private final List<int[]> merges = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private final Map<String, Cell> distinct = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Row row;
    private int column = -1;
    private String type;
    private String style;
    private boolean formula;
    private boolean valued;
    private boolean within;
    private boolean ofSound;
    private boolean rowsHidden;

    private static final class Row {

        private final int number;
        private final boolean hidden;
        private Cell[] cells = new Cell[8];
        private int width;

        private Row(int number, boolean hidden) {
            this.number = number;
            this.hidden = hidden;
        }

        private Cell cell(int column) {
            return column < width && cells[column] != null ? cells[column] : Cell.BLANK;
        }

        private void put(int column, Cell cell) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            cells[column] = cell;
            width = Math.max(width, column + 1);
        }

        private Sheet.Line line() {
            var all = new Cell[width];
            for (int i = 0; i < width; i++) {
                all[i] = cell(i);
            }
            return new Sheet.Line(number, Arrays.asList(all), hidden);
        }
    }

    XlsxSheet(XlsxFile.Listed listed, List<Cell> texts, XlsxStyles styles, XlsxFile.Sheets book, FileLimits limits) {
        this.name = listed.name();
        this.texts = texts;
        this.styles = styles;
        this.from1904 = book.from1904;
        this.calculatedOnOpening = book.calculatedOnOpening;
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "sheetFormatPr" -> rowsHidden = isTrue(attributes.getValue("zeroHeight"));
            case "col" -> hide(attributes);
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "f" -> formula = true;
            case "v" -> begin();
            case "t" -> {
                if (!ofSound) {
                    within = true;
                    valued = true;
                }
            }
            case "rPh" -> ofSound = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void begin() {
        text.setLength(0);
        within = true;
        valued = true;
    }

    private void hide(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden")) || isZero(attributes.getValue("width"))) {
            int from = number(attributes.getValue("min"), FileLimits.MAX_ROW) - 1;
            int to = Math.min(number(attributes.getValue("max"), FileLimits.MAX_ROW), FileLimits.MAX_COLUMN);
            for (int hidden = from; hidden < to && hiddenColumns.size() < FileLimits.MAX_COLUMN; hidden++) {
                hiddenColumns.add(hidden);
            }
        }
    }

    private void row(Attributes attributes) {
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number;
        var given = attributes.getValue("r");
        int number = given == null ? last + 1 : number(given, FileLimits.MAX_ROW);
        if (number <= last || number > FileLimits.MAX_ROW) {
            throw damaged();
        }
        limits.line();
        limits.places(1);
        var hidden = attributes.getValue("hidden");
        row = new Row(number, isTrue(hidden) || isZero(attributes.getValue("ht")) || (hidden == null && rowsHidden));
        rows.add(row);
        column = -1;
    }

    private void cell(Attributes attributes) {
        if (row == null) {
            throw damaged();
        }
        var at = attributes.getValue("r");
        column = at == null ? column + 1 : columnOf(at);
        if (column >= FileLimits.MAX_COLUMN) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        formula = false;
        valued = false;
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (within) {
            FileLimits.text(text.length() + length);
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> within = false;
            case "rPh" -> ofSound = false;
            case "c" -> {
                var cell = read();
                if (!cell.blank()) {
                    put(row, column, cell);
                }
            }
            default -> {}
        }
    }

    private void put(Row into, int at, Cell cell) {
        limits.places(Math.max(1, at + 1 - into.width));
        into.put(at, cell);
    }

    private Cell read() {
        boolean nothing = !valued || text.isEmpty();
        if (formula && nothing) {
            // A formula whose result is an empty text has a value element; one that was never calculated has none.
            return "str".equals(type) && valued ? Cell.BLANK : Cell.of(Kind.UNCALCULATED, "");
        }
        if (formula && calculatedOnOpening && ZERO.matcher(text).matches()) {
            // Programs that write workbooks without calculating store 0 and ask for a calculation on opening.
            return Cell.of(Kind.UNCALCULATED, "");
        }
        if (nothing) {
            return Cell.BLANK;
        }
        var raw = text.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> shared(raw);
            case "str", "inlineStr" -> same("t" + raw, () -> Cell.text(XlsxTexts.decoded(raw)));
            case "b" -> Cell.of(Kind.BOOLEAN, raw.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(Kind.ERROR, XlsxTexts.decoded(raw).strip());
            case "d" ->
                same("d" + style + " " + raw, () -> date(raw, styles.of(style).code()));
            default -> same("n" + style + " " + raw, () -> number(raw));
        };
    }

    private Cell shared(String raw) {
        int index = number(raw, Integer.MAX_VALUE);
        if (index >= texts.size()) {
            throw damaged();
        }
        return texts.get(index);
    }

    /** Values often repeat, so each distinct value is stored once. */
    private Cell same(String key, Supplier<Cell> read) {
        var there = distinct.get(key);
        if (there == null) {
            limits.distinct();
            there = read.get();
            distinct.put(key, there);
        }
        return there;
    }

    private static Cell date(String raw, String format) {
        try {
            return Cell.date(
                    raw.indexOf('T') < 0
                            ? LocalDate.parse(raw.strip()).atStartOfDay()
                            : LocalDateTime.parse(raw.strip().replaceFirst("Z$", "")),
                    format);
        } catch (DateTimeException noDate) {
            return Cell.of(Kind.ERROR, raw);
        }
    }

    private Cell number(String raw) {
        var digits = raw.strip();
        if (!NUMBER.matcher(digits).matches()) {
            return Cell.of(Kind.ERROR, shortened(raw));
        }
        var number = new BigDecimal(digits);
        if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            return Cell.of(Kind.ERROR, shortened(raw));
        }
        // Whole numbers keep all digits.
        number = number.stripTrailingZeros().scale() > 0 ? number.round(SHOWN).stripTrailingZeros() : number;
        var format = styles.of(style);
        if (format.date()) {
            double days = number.doubleValue();
            return DateUtil.isValidExcelDate(days)
                    ? Cell.date(DateUtil.getLocalDateTime(days, from1904), format.code())
                    : Cell.of(Kind.ERROR, shortened(raw));
        }
        return Cell.number(format.percent() ? Kind.PERCENT : Kind.NUMBER, number, format.code());
    }

    private static String shortened(String raw) {
        return raw.length() <= 40 ? raw : raw.substring(0, 40) + "…";
    }

    private void merge(String ref) {
        var corners = ref == null ? new String[0] : ref.split(":", -1);
        if (corners.length != 2 || merges.size() >= MAX_MERGES) {
            throw damaged();
        }
        merges.add(new int[] {rowOf(corners[0]), columnOf(corners[0]), rowOf(corners[1]), columnOf(corners[1])});
    }

    /** The sheet with merged cells filled: each gets the value of the range and is marked as repeated. */
    Sheet sheet() {
        for (var merge : merges) {
            fill(merge[0], merge[1], merge[2], merge[3]);
        }
        var lines = rows.stream().filter(one -> one.width > 0).map(Row::line).toList();
        return new Sheet(name, lines, List.copyOf(hiddenColumns));
    }

    /** Fills only rows that exist, because a merge of a million rows takes only a dozen bytes in the file. */
    private void fill(int top, int left, int bottom, int right) {
        int first = find(top);
        var value = first < rows.size() && rows.get(first).number == top
                ? rows.get(first).cell(left)
                : Cell.BLANK;
        if (value.blank()) {
            return;
        }
        var repeated = value.repeatedBelow();
        int last = Math.min(right, FileLimits.MAX_COLUMN - 1);
        if (left > last) {
            return;
        }
        for (int i = first; i < rows.size() && rows.get(i).number <= bottom; i++) {
            for (int at = left; at <= last; at++) {
                if (i != first || at != left) {
                    put(rows.get(i), at, repeated);
                }
            }
        }
    }

    /** The index of the first row with at least this number. */
    private int find(int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (rows.get(middle).number < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int columnOf(String at) {
        int read = 0;
        for (int i = 0; i < at.length() && Character.isLetter(at.charAt(i)); i++) {
            char letter = at.charAt(i);
            if (letter < 'A' || letter > 'Z' || i > 2) {
                throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
            }
            read = read * 26 + letter - 'A' + 1;
        }
        if (read == 0) {
            throw damaged();
        }
        return read - 1;
    }

    private static int rowOf(String at) {
        int letters = 0;
        while (letters < at.length() && !Character.isDigit(at.charAt(letters))) {
            letters++;
        }
        return number(at.substring(letters), FileLimits.MAX_ROW);
    }

    private static int number(String text, int max) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            throw damaged();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw damaged();
            }
            number = number * 10 + digit;
        }
        if (number > max) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
        return (int) number;
    }

    /** Whether a height or width is zero, which hides the row or column. */
    private static boolean isZero(String size) {
        return size != null && size.matches("0(\\.0+)?");
    }

    static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static RuntimeException damaged() {
        return UnreadableTable.because(UnreadableTable.Reason.DAMAGED);
    }
}
