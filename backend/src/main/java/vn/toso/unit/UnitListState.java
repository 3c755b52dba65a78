package vn.toso.unit;

public enum UnitListState {
    APPLIED,
    /** Undone, as if the list had never been imported. */
    UNDONE
}
