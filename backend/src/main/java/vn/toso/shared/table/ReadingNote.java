package vn.toso.shared.table;

/** What the reader of files notes about any kind of table. */
public enum ReadingNote implements NoteCode {
    COLUMNS_MISSING,
    COLUMNS_PASSED_OVER,
    HIDDEN_CHARACTERS,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEETS,
    MERGED_CELLS,
    OTHER_SHEETS,
    PHONES_RESTORED,
    TITLE_ROWS,
    ZEROS_RESTORED
}
