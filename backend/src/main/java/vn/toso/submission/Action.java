package vn.toso.submission;

/** A step in the life of a submission. */
public enum Action {
    /** The first figures for an obligation. */
    SUBMIT,
    /** Other figures in place of those that count: đính chính, or the answer to a return. */
    CORRECT,
    /** Back to the unit, with what is to be looked at again. */
    RETURN,
    ACCEPT,
    /** Khóa sổ: nothing changes any more until it is unlocked. */
    LOCK,
    UNLOCK
}
