package vn.toso.submission;

/** What became of figures that were taken in. */
public enum Outcome {
    SUBMITTED,
    CORRECTED,
    /** The same figures are there already. */
    UNCHANGED
}
