package vn.toso.unit;

public enum UnitAction {
    /** Merge, split, rename and move what lies right below it. */
    REORGANISE,
    /** The same of its villages alone. */
    REORGANISE_VILLAGES,
    /** Write down how many people live in it. */
    SET_POPULATION
}
