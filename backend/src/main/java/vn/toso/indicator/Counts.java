package vn.toso.indicator;

import vn.toso.shared.table.Words;

/** What a figure counts. Accounts and persons are never added to or divided by each other without saying so. */
public enum Counts {
    PERSONS,
    ACCOUNTS,
    ORGANISATIONS,
    OTHER;

    /** The words used in imported and exported tables. */
    public static final Words<Counts> WORDS = Words.of(Counts.class)
            .and(PERSONS, "người")
            .and(ACCOUNTS, "tài khoản")
            .and(ORGANISATIONS, "tổ chức")
            .and(OTHER, "khác");
}
