package vn.toso.indicator;

/** How figures of several dates combine. */
public enum Kind {
    /** Lũy kế: each figure is the total reached so far, and the latest one counts. */
    STOCK,
    /** Phát sinh trong kỳ: each figure covers only its own period, and figures are added up. */
    FLOW,
    /** Hiện trạng: what was found on the day. It counts for that day only and is never carried forward. */
    AS_FOUND
}
