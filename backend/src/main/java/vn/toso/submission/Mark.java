package vn.toso.submission;

/** Why there is no number. A mark is neither zero nor blank. */
public enum Mark {
    /** Không phát sinh: there was nothing to count in the period. */
    NIL,
    /** Không áp dụng: the indicator does not apply to the unit. */
    NOT_APPLICABLE
}
