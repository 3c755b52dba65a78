package vn.toso.shared.table;

import java.util.Map;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.WireName;

/** The position of a table's columns in a file, with the notes on the file. */
final class TablePlace {

    private final String sheet;
    private final Map<String, String> letters;
    private final CellErrors errors;
    private final TableNotes notes = new TableNotes();

    /** @param letters the letters of each column that the file has */
    TablePlace(String sheet, Map<String, String> letters, CellErrors errors) {
        this.sheet = sheet;
        this.letters = letters;
        this.errors = errors;
    }

    /** @param detail names or codes that the cell conflicts with; null if the code is enough */
    void wrong(int row, String column, Cell cell, WireName code, String detail) {
        errors.add(
                code, () -> new CellError(row, letters.getOrDefault(column, "A"), cell.shown(), code, sheet, detail));
    }

    /** A missing column has no cell, so the error is shown at column A. */
    void missing(int row, String column) {
        errors.add(new CellError(row, "A", column, CommonViolation.COLUMN_MISSING, sheet));
    }

    void wrongHeading(int row, Heading heading, WireName code) {
        errors.add(new CellError(row, heading.column(), heading.heading(), code, sheet));
    }

    TableNotes notes() {
        return notes;
    }
}
