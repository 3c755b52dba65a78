package vn.toso.target;

import vn.toso.indicator.Counts;
import vn.toso.shared.table.Words;

/** The count of each unit that the declared share refers to, taken from the latest known year. */
public enum PercentOf {
    AGED_15_AND_OVER,
    TOTAL,
    HOUSEHOLDS;

    /** The words that tables use. */
    static final Words<PercentOf> WORDS = Words.of(PercentOf.class)
            .and(AGED_15_AND_OVER, "dân số từ 15 tuổi trở lên", "dân số từ 15 tuổi")
            .and(TOTAL, "dân số")
            .and(HOUSEHOLDS, "hộ", "hộ gia đình");

    /** What the computed value counts. */
    Counts counts() {
        return this == HOUSEHOLDS ? Counts.OTHER : Counts.PERSONS;
    }
}
