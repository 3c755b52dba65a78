package vn.toso.target;

/** What can be done to a target. */
public enum TargetAction {
    REVISE,
    DIVIDE,
    END
}
