package vn.toso.target;

/** How a rate of a target is to be read. */
public enum RateMethod {
    /** Of the planned persons, so many are reached: one account each, at most 100 %. */
    SHARE,
    /** A sum of accounts over several apps, divided by persons: no share of people, and it may exceed 100 %. */
    ACCOUNTS_PER_PLANNED_PERSON
}
