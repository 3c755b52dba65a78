package vn.toso.submission;

/** Whether it was received by the deadline. */
public enum Timeliness {
    ON_TIME,
    LATE
}
