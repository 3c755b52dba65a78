package vn.toso.target;

/** How a target was divided over the units below. */
public enum DivisionMode {
    /** The parts were given one by one. */
    HAND,
    /** The same for each unit, the remainder by the method of the largest remainder. */
    EVEN,
    /** By the people aged 15 and over, the remainder by the method of the largest remainder. */
    BY_POPULATION
}
