package vn.toso.reorganisation;

public enum ReorganisationState {
    APPLIED,
    /** Undone, as if it had never been recorded; the record stays readable. */
    UNDONE
}
