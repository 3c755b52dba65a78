package vn.toso.submission;

/** Whether it was received by the deadline. */
public enum Timeliness {
    ON_TIME,
    LATE,
    /** Of a date before the regime was opened: entered afterwards, and never late. */
    BACKFILLED
}
