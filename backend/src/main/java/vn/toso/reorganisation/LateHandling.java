package vn.toso.reorganisation;

/** How to handle submissions of a unit for dates on which, as was recorded later, it no longer existed. */
public enum LateHandling {
    /**
     * On each date for which all predecessors of a successor have reported, the successor gets the sum of their submissions.
     * Submissions for other dates are set aside. Possible only for whole units.
     */
    CARRY,
    /** The submissions stay readable, but never count. */
    SET_ASIDE
}
