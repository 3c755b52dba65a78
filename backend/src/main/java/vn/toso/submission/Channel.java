package vn.toso.submission;

/** How the figures reached the server. */
public enum Channel {
    WEB,
    API,
    SPREADSHEET,
    ON_BEHALF,
    PROVINCE_FORM,
    /**
     * Computed when a reorganisation was recorded after the fact: the sums of the figures that the predecessors had
     * sent.
     */
    REORGANISATION
}
