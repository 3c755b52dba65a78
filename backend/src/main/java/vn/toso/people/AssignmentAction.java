package vn.toso.people;

/** What the caller can do with an assignment. */
public enum AssignmentAction {
    /** Set, move or remove its end. */
    CHANGE,
    END
}
