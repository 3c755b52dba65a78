package vn.toso.target;

/** How to read a rate of a target. */
public enum RateMethod {
    /** The share of the planned persons who are reached. Each person has one account, so it is at most 100 %. */
    SHARE,
    /** Accounts on several apps, divided by persons. This is not a share of people and can exceed 100 %. */
    ACCOUNTS_PER_PLANNED_PERSON
}
