package vn.toso.indicator;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with an indicator. */
public enum IndicatorViolation implements ViolationCode {
    COUNTED_TWICE,
    COUNTS_DIFFER,
    INDICATOR_EXISTS,
    KIND_DIFFERS,
    PART_OF_ITSELF,
    UNKNOWN_INDICATOR
}
