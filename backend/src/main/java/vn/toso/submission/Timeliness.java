package vn.toso.submission;

/** Whether the report was received by the deadline. */
public enum Timeliness {
    ON_TIME,
    LATE,
    /** The date is before the regime was opened: the report was entered afterwards and is never late. */
    BACKFILLED
}
