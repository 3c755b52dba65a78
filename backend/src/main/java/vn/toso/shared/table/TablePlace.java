package vn.toso.shared.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    void wrong(int row, String column, String shown, String code) {
        errors.add(new CellError(row, letters.getOrDefault(column, "A"), shown, code, sheet));
    }

    void wrongHeading(int row, Heading heading, String code) {
        errors.add(new CellError(row, heading.column(), heading.heading(), code, sheet));
    }

    /** Counts what is noted under a code; its first value is the one that is shown. */
    void note(String code, String value) {
        note(code, 1, value);
    }

    void note(String code, int count, String value) {
        notes.merge(
                code,
                new TableNote(code, count, value),
                (there, one) -> new TableNote(code, there.count() + count, there.value()));
    }

    List<TableNote> notes() {
        return List.copyOf(notes.values());
    }
}
