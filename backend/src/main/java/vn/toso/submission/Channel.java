package vn.toso.submission;

/** How the figures came in. */
public enum Channel {
    WEB,
    API,
    SPREADSHEET,
    ON_BEHALF,
    PROVINCE_FORM,
    /** Sums of what the predecessors of a unit had sent, when it was told later that they had ended. */
    REORGANISATION
}
