package vn.toso.unit;

public enum UnitAction {
    /** Merge, split and rename its children, and move them. */
    REORGANISE,
    /** Do the same, but only with its villages. */
    REORGANISE_VILLAGES,
    /** Record its population. */
    SET_POPULATION
}
