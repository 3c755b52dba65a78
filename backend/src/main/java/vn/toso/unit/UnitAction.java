package vn.toso.unit;

public enum UnitAction {
    /** Merge, split and rename its children, and move them. */
    REORGANISE,
    /** Merge, split, rename and move only its villages. */
    REORGANISE_VILLAGES,
    /** Record its population. */
    SET_POPULATION
}
