package vn.toso.reorganisation;

/** What becomes of submissions of a unit that, as is told later, was no longer there on their date. */
public enum LateHandling {
    /**
     * On each date for which all predecessors of the successor have reported, its submission is the sum of theirs; those of
     * other dates are set aside. Only for whole units.
     */
    CARRY,
    /** They are kept and can be read, and never count. */
    SET_ASIDE
}
