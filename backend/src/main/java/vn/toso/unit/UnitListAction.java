package vn.toso.unit;

public enum UnitListAction {
    UNDO
}
