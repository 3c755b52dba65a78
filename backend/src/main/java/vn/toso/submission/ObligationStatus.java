package vn.toso.submission;

/** Whether an obligation was fulfilled. A unit that reports although it is exempt counts as reported. */
public enum ObligationStatus {
    REPORTED,
    MISSING,
    EXEMPT
}
