package vn.toso.report;

/** A step in the life of a report. */
public enum ReportAction {
    CREATE,
    EDIT,
    SUBMIT,
    WITHDRAW,
    ISSUE,
    /** The next edition was issued. */
    SUPERSEDE,
    /** The signed PDF was attached. */
    ATTACH,
    /** The signed PDF was replaced by another one. */
    REPLACE_FILE
}
