package vn.toso.target;

import vn.toso.indicator.Counts;

/** Of which count of its own a unit has to reach the declared share, by the latest year that was counted. */
public enum PercentOf {
    AGED_15_AND_OVER,
    TOTAL,
    HOUSEHOLDS;

    /** What the share is then a number of. */
    Counts counts() {
        return this == HOUSEHOLDS ? Counts.OTHER : Counts.PERSONS;
    }
}
