package vn.toso.submission;

/** A step in the life of a submission. */
public enum Action {
    /** The first figures for an obligation. */
    SUBMIT,
    /** Replaces the figures that count: a correction (đính chính), or the answer to a return. */
    CORRECT,
    /** Sends the report back to the unit and says what to check again. */
    RETURN,
    ACCEPT,
    /** Takes back an acceptance, within the seconds in which it may have been a slip. */
    UNACCEPT,
    /** Khóa sổ: nothing can change until the submission is unlocked. */
    LOCK,
    UNLOCK,
    /** Says something to the other side; changes neither figures nor state. */
    COMMENT
}
