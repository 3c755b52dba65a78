package vn.toso.shared.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the notes on a file, one for each code, in the order of their first occurrence. */
public final class TableNotes {

    private final Map<NoteCode, TableNote> notes = new LinkedHashMap<>();

    /** Counts an occurrence under this code. Only the value of the first occurrence is kept. */
    public void add(NoteCode code, String value) {
        add(code, 1, value);
    }

    public void add(NoteCode code, int count, String value) {
        notes.merge(
                code,
                new TableNote(code, count, value),
                (there, one) -> new TableNote(code, there.count() + count, there.value()));
    }

    /** Adds a column under this code. The names of all columns are kept. */
    void addColumn(NoteCode code, String name) {
        notes.merge(
                code,
                new TableNote(code, 1, name),
                (there, one) -> new TableNote(code, there.count() + 1, there.value() + ", " + name));
    }

    public List<TableNote> all() {
        return List.copyOf(notes.values());
    }
}
