package vn.toso.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.Cell;
import vn.toso.shared.table.Cell.Kind;
import vn.toso.shared.table.LeftOut;
import vn.toso.shared.table.ReadingNote;
import vn.toso.shared.table.Sheet;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableReader;
import vn.toso.shared.table.UnreadableTable;

/** Finds the sheet that {@link FigureSheet} wrote in a file, and in it the rows that were filled in. */
final class SheetReader {

    /** The rows with figures from top to bottom; empty if the column codes are wrong. */
    record Filled(SheetColumns columns, List<FilledRow> rows) {}

    private final SheetColumns columns;
    private final Set<String> asked;
    private final SheetFindings found;

    private SheetReader(SheetColumns columns, Set<String> asked, SheetFindings found) {
        this.columns = columns;
        this.asked = asked;
        this.found = found;
    }

    /**
     * @param asked the codes of the figures' columns
     * @param found collects errors, notes and left-out rows
     * @throws Problem {@code unreadable-table}; {@code other-sheet}; {@code unreadable-sheet} if the row of codes is missing
     */
    static Filled read(byte[] file, String sheetName, Set<String> asked, SheetFindings found) {
        var sheet = sheet(file, sheetName);
        var lines = sheet.lines();
        var codes = lines.stream()
                .filter(line -> line.number() == FigureSheet.CODE_ROW + 1)
                .filter(line ->
                        SheetColumns.code(line.cell(FigureSheet.CODE_COLUMN)).equals(SheetColumns.UNIT))
                .findFirst()
                .orElseThrow(SheetProblem::withoutCodes);
        var below =
                lines.stream().filter(line -> line.number() > codes.number()).toList();
        var columns = SheetColumns.read(codes, below, asked, found);
        if (!found.errors().isEmpty()) {
            return new Filled(columns, List.of());
        }
        note(sheet, columns, found);
        var reader = new SheetReader(columns, asked, found);
        var rows = new ArrayList<FilledRow>();
        below.forEach(line -> reader.read(line, rows));
        return new Filled(columns, rows);
    }

    private static Sheet sheet(byte[] file, String sheetName) {
        var names = new ArrayList<String>();
        Sheet sheet;
        try {
            sheet = TableReader.read(file, name -> names.add(name) && sheetName.equals(name));
        } catch (Problem unreadable) {
            // The workbook is readable, at least up to its sheet names, but has no sheet of this name.
            throw names.isEmpty() || names.contains(sheetName) ? unreadable : SheetProblem.otherSheet(sheetName);
        }
        if (sheet.name() == null) {
            // A text file does not say which regime and date it is for.
            throw UnreadableTable.because(UnreadableTable.Reason.OTHER);
        }
        return sheet;
    }

    private static void note(Sheet sheet, SheetColumns columns, SheetFindings found) {
        if (!sheet.others().isEmpty()) {
            found.notes().add(ReadingNote.OTHER_SHEETS, sheet.others().size(), String.join(", ", sheet.others()));
        }
        for (int hidden : sheet.hiddenColumns()) {
            var code = columns.codeAt(hidden);
            if (code != null) {
                found.notes().add(ReadingNote.HIDDEN_COLUMNS, code);
            }
        }
    }

    private void read(Sheet.Line line, List<FilledRow> rows) {
        var unit = columns.cell(line, SheetColumns.UNIT);
        var name = columns.cell(line, SheetColumns.NAME);
        var note = columns.cell(line, SheetColumns.NOTE);
        Map<String, Cell> figures = new LinkedHashMap<>();
        for (var code : asked) {
            var cell = columns.cell(line, code);
            if (!cell.blank()) {
                figures.put(code, cell);
            }
        }
        if (isTotal(line, unit)) {
            found.leaveOut(line.number(), LeftOut.TOTAL_ROW);
        } else if (isMergedText(line)) {
            found.leaveOut(line.number(), LeftOut.MERGED_ROW);
        } else if (!figures.isEmpty() && unit.blank()) {
            found.wrong(line.number(), FigureSheet.CODE_COLUMN, "", CommonViolation.REQUIRED);
        } else if (!figures.isEmpty()) {
            if (line.hidden()) {
                found.notes().add(ReadingNote.HIDDEN_ROWS, String.valueOf(line.number()));
            }
            rows.add(new FilledRow(line.number(), unit, name, note, figures));
        } else if (!unit.blank() || !name.blank() || !note.blank()) {
            found.leaveOut(line.number(), LeftOut.SAYS_NOTHING);
        }
    }

    /** Whether the row is a total: it contains the word for a total where no unit is named. */
    private static boolean isTotal(Sheet.Line line, Cell unit) {
        return unit.blank() ? line.cells().stream().anyMatch(TableColumns::saysTotal) : TableColumns.saysTotal(unit);
    }

    /** A line of text across merged cells, such as the name of the person who filled in the sheet. */
    private static boolean isMergedText(Sheet.Line line) {
        var there = line.cells().stream().filter(cell -> !cell.blank()).toList();
        return there.size() > 1
                && there.get(0).kind() == Kind.TEXT
                && there.stream()
                        .skip(1)
                        .allMatch(cell -> cell.repeated()
                                && cell.shown().equals(there.get(0).shown()));
    }
}
