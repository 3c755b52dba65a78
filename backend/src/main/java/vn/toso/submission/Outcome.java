package vn.toso.submission;

/** The result for each unit whose figures were imported. */
public enum Outcome {
    SUBMITTED,
    CORRECTED,
    /** The unit has already sent the same figures. */
    UNCHANGED
}
