package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.table.TableFindings.WantedColumn;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.text.Vietnamese;

/**
 * The columns of a table. Their order, the case of their headings and the row of the headings do not matter.
 *
 * @param required columns that identify a row
 * @param optional columns that may be missing; the values of a missing column stay as they are
 * @param written columns that exports contain for the reader and imports ignore
 * @param renamed the column that a heading stands for, or {@link #PASSED_OVER}, by folded heading
 */
public record TableColumns(
        List<String> required, List<String> optional, List<String> written, Map<String, String> renamed) {

    /** Marks a heading that is deliberately not read. */
    public static final String PASSED_OVER = "-";

    private static final int MAX_TITLE_LINES = 50;
    /** Folded, with what was counted: "Cộng: 12 người". */
    private static final Pattern TOTAL = Pattern.compile("(?:tong cong|tong so|tong|cong|total)(?: \\d.*)?");

    /** The columns of an export, with those that an import requires. */
    public static TableColumns of(List<String> all, String... required) {
        var needed = List.of(required);
        return new TableColumns(
                needed, all.stream().filter(column -> !needed.contains(column)).toList(), List.of(), Map.of());
    }

    /** @param headings the columns that other headings stand for, each as {@code heading=column} */
    public TableColumns with(List<String> headings) {
        var names = new HashMap<>(renamed);
        for (var one : headings) {
            int at = one.lastIndexOf('=');
            var column = one.substring(at + 1);
            if (at < 1 || !(has(column) || column.equals(PASSED_OVER))) {
                throw new Problem(
                        Problem.Kind.MALFORMED,
                        CommonProblem.INVALID_REQUEST,
                        "The request has invalid fields",
                        Violation.ofParameter("column", CommonViolation.UNKNOWN_COLUMN));
            }
            names.put(key(one.substring(0, at)), column);
        }
        return new TableColumns(required, optional, written, Map.copyOf(names));
    }

    private boolean has(String column) {
        return required.contains(column) || optional.contains(column);
    }

    /** Reads the rows of a file. If the headings have errors, the rows cannot be used. */
    public ReadTable read(byte[] file, CellErrors errors) {
        return read(TableReader.readUseful(file, this::isNamedIn), errors);
    }

    ReadTable read(Sheet sheet, CellErrors errors) {
        var lines = sheet.lines();
        var names = names();
        int at = headingLine(lines, names);
        if (at < 0) {
            throw UnreadableTable.because(UnreadableTable.Reason.EMPTY);
        }
        var line = lines.get(at);
        var below = lines.subList(at + 1, lines.size());
        var filled = Sheet.filled(below);
        var headings = headings(line, filled, names);
        Map<String, String> letters = new HashMap<>();
        var columns = new ArrayList<String>();
        var place = new TablePlace(sheet.name(), letters, errors);
        for (int i = 0; i < headings.size(); i++) {
            columns.add(column(headings.get(i), filled.get(i), line, letters, place));
        }
        missing(letters, line, place);
        note(sheet, line, at, columns, place.notes());
        var leftOut = new ArrayList<LeftOutRow>();
        var rows = below.stream()
                .map(one -> row(one, columns, place, leftOut))
                .filter(Objects::nonNull)
                .toList();
        var wanted = Stream.concat(
                        required.stream().map(column -> new WantedColumn(column, true)),
                        optional.stream().map(column -> new WantedColumn(column, false)))
                .toList();
        return new ReadTable(
                rows, line.number(), headings.stream().filter(Objects::nonNull).toList(), wanted, leftOut, place);
    }

    /** Whether a sheet has a required column, unlike a cover page or a sheet of notes. */
    private boolean isNamedIn(Sheet sheet) {
        var names = names();
        int at = headingLine(sheet.lines(), names);
        return at >= 0
                && sheet.lines().get(at).cells().stream()
                        .filter(cell -> !cell.blank())
                        .map(cell -> names.get(key(cell.shown())))
                        .filter(Objects::nonNull)
                        .anyMatch(required::contains);
    }

    /** The index of the line that names the most columns, among the first lines. -1 if the file is empty. */
    private int headingLine(List<Sheet.Line> lines, Map<String, String> names) {
        int best = lines.isEmpty() ? -1 : 0;
        long most = 0;
        for (int i = 0; i < Math.min(lines.size(), MAX_TITLE_LINES); i++) {
            long named = lines.get(i).cells().stream()
                    .filter(cell -> !cell.repeated() && !cell.blank())
                    .map(cell -> names.get(key(cell.shown())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (named > most) {
                most = named;
                best = i;
            }
        }
        return best;
    }

    /** The column that each known heading stands for, by folded heading. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(required, optional).flatMap(Collection::stream).forEach(column -> names.put(key(column), column));
        written.forEach(column -> names.put(key(column), PASSED_OVER));
        names.putAll(renamed);
        return names;
    }

    private static String key(String heading) {
        return Vietnamese.fold(PlainText.line(heading));
    }

    /** One heading per column of the file; null for a completely empty column. */
    private static List<Heading> headings(Sheet.Line line, BitSet filled, Map<String, String> names) {
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < Math.max(line.cells().size(), filled.length()); i++) {
            var shown = PlainText.line(line.cell(i).shown());
            boolean nothing = shown.isEmpty() && !filled.get(i);
            headings.add(
                    nothing
                            ? null
                            : new Heading(Sheet.letters(i), shown, shown.isEmpty() ? null : names.get(key(shown))));
        }
        return headings;
    }

    /** @return null for a heading that is skipped or wrong */
    private String column(
            Heading heading, boolean filled, Sheet.Line line, Map<String, String> letters, TablePlace place) {
        if (heading == null) {
            return null;
        }
        var column = heading.readAs();
        if (column == null && !filled) {
            place.notes().addColumn(ReadingNote.COLUMNS_PASSED_OVER, heading.heading());
            return null;
        }
        if (column == null) {
            place.wrongHeading(
                    line.number(),
                    heading,
                    heading.heading().isEmpty() ? CommonViolation.HEADING_MISSING : CommonViolation.UNKNOWN_COLUMN);
            return null;
        }
        if (column.equals(PASSED_OVER)) {
            place.notes().addColumn(ReadingNote.COLUMNS_PASSED_OVER, heading.heading());
            return null;
        }
        if (letters.putIfAbsent(column, heading.column()) != null) {
            place.wrongHeading(line.number(), heading, CommonViolation.COLUMN_REPEATED);
            return null;
        }
        return column;
    }

    private void missing(Map<String, String> letters, Sheet.Line line, TablePlace place) {
        for (var column : required) {
            if (!letters.containsKey(column)) {
                place.missing(line.number(), column);
            }
        }
        for (var column : optional) {
            if (!letters.containsKey(column)) {
                place.notes().addColumn(ReadingNote.COLUMNS_MISSING, column);
            }
        }
    }

    private static void note(Sheet sheet, Sheet.Line headings, int at, List<String> columns, TableNotes notes) {
        if (at > 0) {
            notes.add(
                    ReadingNote.TITLE_ROWS,
                    at,
                    sheet.lines().get(0).cells().stream()
                            .filter(cell -> !cell.blank())
                            .findFirst()
                            .map(Cell::shown)
                            .orElse(""));
        }
        if (!sheet.others().isEmpty()) {
            notes.add(ReadingNote.OTHER_SHEETS, sheet.others().size(), String.join(", ", sheet.others()));
        }
        if (!sheet.hidden().isEmpty()) {
            notes.add(ReadingNote.HIDDEN_SHEETS, sheet.hidden().size(), String.join(", ", sheet.hidden()));
        }
        for (int hidden : sheet.hiddenColumns()) {
            if (hidden < columns.size() && columns.get(hidden) != null) {
                notes.addColumn(
                        ReadingNote.HIDDEN_COLUMNS, headings.cell(hidden).shown());
            }
        }
    }

    /** @return null for a line that is not a row of the table */
    private TableRow row(Sheet.Line line, List<String> columns, TablePlace place, List<LeftOutRow> leftOut) {
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            if (columns.get(i) != null && !line.cell(i).blank()) {
                cells.put(columns.get(i), line.cell(i));
            }
        }
        if (cells.isEmpty()) {
            return null;
        }
        if (cells.values().stream().allMatch(Cell::repeated)) {
            leftOut.add(new LeftOutRow(line.number(), LeftOut.MERGED_ROW));
            return null;
        }
        if (isTotal(line, cells)) {
            leftOut.add(new LeftOutRow(line.number(), LeftOut.TOTAL_ROW));
            return null;
        }
        if (line.hidden()) {
            place.notes().add(ReadingNote.HIDDEN_ROWS, String.valueOf(line.number()));
        }
        for (var cell : cells.values()) {
            if (cell.repeated()) {
                place.notes().add(ReadingNote.MERGED_CELLS, cell.shown());
            }
        }
        return new TableRow(line.number(), cells, place);
    }

    /** Whether the cell contains a word for "total", alone or before a figure. */
    public static boolean saysTotal(Cell cell) {
        return TOTAL.matcher(Vietnamese.fold(cell.shown())).matches();
    }

    /** Whether the line is a total: it begins with the word for it and has no other value in a required column. */
    private boolean isTotal(Sheet.Line line, Map<String, Cell> cells) {
        var first = line.cells().stream().filter(cell -> !cell.blank()).findFirst();
        if (first.isEmpty() || !saysTotal(first.get())) {
            return false;
        }
        return required.stream()
                .map(cells::get)
                .filter(Objects::nonNull)
                .allMatch(cell -> cell.repeated() || cell.equals(first.get()));
    }
}
