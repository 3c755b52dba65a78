package vn.toso.reorganisation;

public enum ReorganisationAction {
    UNDO
}
