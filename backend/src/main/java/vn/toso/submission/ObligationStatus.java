package vn.toso.submission;

/** What became of an obligation. A unit that reports although it is exempt has reported. */
public enum ObligationStatus {
    REPORTED,
    MISSING,
    EXEMPT
}
