package vn.toso.indicator;

/** What a figure is a number of. Accounts and persons are never added or divided without saying so. */
public enum Counts {
    PERSONS,
    ACCOUNTS,
    ORGANISATIONS,
    OTHER
}
