package vn.toso.unit;

public enum UnitListState {
    APPLIED,
    /** Taken back, as if it had never been taken in. */
    UNDONE
}
