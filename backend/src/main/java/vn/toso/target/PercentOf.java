package vn.toso.target;

import vn.toso.indicator.Counts;
import vn.toso.shared.table.Words;

/** Of which count of its own a unit has to reach the declared share, by the latest year that was counted. */
public enum PercentOf {
    AGED_15_AND_OVER,
    TOTAL,
    HOUSEHOLDS;

    /** As tables write them. */
    static final Words<PercentOf> WORDS = Words.of(PercentOf.class)
            .and(AGED_15_AND_OVER, "dân số từ 15 tuổi trở lên", "dân số từ 15 tuổi")
            .and(TOTAL, "dân số")
            .and(HOUSEHOLDS, "hộ", "hộ gia đình");

    /** What the share is then a number of. */
    Counts counts() {
        return this == HOUSEHOLDS ? Counts.OTHER : Counts.PERSONS;
    }
}
