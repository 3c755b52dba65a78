package vn.toso.shared.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.WireName;

/** Where the columns of a table stand in a file, and what was noted of it. */
final class TablePlace {

    private final String sheet;
    private final Map<String, String> letters;
    private final CellErrors errors;
    private final Map<String, TableNote> notes = new LinkedHashMap<>();

    /** @param letters of each column that the file has */
    TablePlace(String sheet, Map<String, String> letters, CellErrors errors) {
        this.sheet = sheet;
        this.letters = letters;
        this.errors = errors;
    }

    /** @param detail names or codes of what it is wrong against; null where the code says it all */
    void wrong(int row, String column, Cell cell, WireName code, String detail) {
        errors.add(
                code, () -> new CellError(row, letters.getOrDefault(column, "A"), cell.shown(), code, sheet, detail));
    }

    /** A column that the file lacks has no cell of its own. */
    void missing(int row, String column) {
        errors.add(new CellError(row, "A", column, CommonViolation.COLUMN_MISSING, sheet));
    }

    void wrongHeading(int row, Heading heading, WireName code) {
        errors.add(new CellError(row, heading.column(), heading.heading(), code, sheet));
    }

    /** Counts what is noted under a code; of rows and cells the first is shown. */
    void note(String code, String value) {
        note(code, 1, value);
    }

    void note(String code, int count, String value) {
        notes.merge(
                code,
                new TableNote(code, count, value),
                (there, one) -> new TableNote(code, there.count() + count, there.value()));
    }

    /** Of columns all are named. */
    void noteColumn(String code, String name) {
        notes.merge(
                code,
                new TableNote(code, 1, name),
                (there, one) -> new TableNote(code, there.count() + 1, there.value() + ", " + name));
    }

    List<TableNote> notes() {
        return List.copyOf(notes.values());
    }
}
