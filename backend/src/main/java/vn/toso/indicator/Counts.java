package vn.toso.indicator;

import vn.toso.shared.table.Words;

/** What a figure is a number of. Accounts and persons are never added or divided without saying so. */
public enum Counts {
    PERSONS,
    ACCOUNTS,
    ORGANISATIONS,
    OTHER;

    /** As tables write them. */
    public static final Words<Counts> WORDS = Words.of(Counts.class)
            .and(PERSONS, "người")
            .and(ACCOUNTS, "tài khoản")
            .and(ORGANISATIONS, "tổ chức")
            .and(OTHER, "khác");
}
