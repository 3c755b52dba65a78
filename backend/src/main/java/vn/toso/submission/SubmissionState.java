package vn.toso.submission;

/** Where a submission stands. In every state its current revision counts in the totals. */
public enum SubmissionState {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    LOCKED
}
