package vn.toso.reorganisation;

public enum ReorganisationState {
    APPLIED,
    /** Taken back, as if it had never been recorded; what was recorded stays to be read. */
    UNDONE
}
