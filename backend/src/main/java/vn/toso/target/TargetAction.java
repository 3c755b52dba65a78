package vn.toso.target;

/** What the caller can do with a target. */
public enum TargetAction {
    REVISE,
    DIVIDE,
    END
}
