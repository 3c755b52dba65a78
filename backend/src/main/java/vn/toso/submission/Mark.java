package vn.toso.submission;

/** Why there is no number. Neither is zero, and neither is a figure that was left blank. */
public enum Mark {
    /** Không phát sinh: there was nothing to count. */
    NIL,
    /** Không áp dụng: the question does not concern the unit. */
    NOT_APPLICABLE
}
