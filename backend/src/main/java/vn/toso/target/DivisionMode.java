package vn.toso.target;

/** How a unit's part of a target was divided over the units right below it. */
public enum DivisionMode {
    /** Each part was entered by hand. */
    HAND,
    /** Each unit gets the same, rounded by the method of the largest remainder. */
    EVEN,
    /** In proportion to the population aged 15 and over, rounded by the method of the largest remainder. */
    BY_POPULATION
}
