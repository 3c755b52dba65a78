package vn.toso.shared.table;

/** Why the reader of files skips a row of any kind of table. */
public enum LeftOut implements LeftOutCode {
    MERGED_ROW,
    SAYS_NOTHING,
    TOTAL_ROW
}
