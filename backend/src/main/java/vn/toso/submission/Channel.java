package vn.toso.submission;

/** How the figures came in. */
public enum Channel {
    WEB,
    API,
    SPREADSHEET,
    ON_BEHALF,
    PROVINCE_FORM
}
