package vn.toso.indicator;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with an indicator. */
public enum IndicatorViolation implements ViolationCode {
    BELOW_MIN,
    COMPUTED,
    COUNTED_TWICE,
    COUNTS_DIFFER,
    INDICATOR_ENDS,
    INDICATOR_EXISTS,
    KIND_DIFFERS,
    NOT_OF_THIS_TYPE,
    PART_OF_ITSELF,
    RATIO_OF_TWO,
    TYPE_DIFFERS,
    UNKNOWN_INDICATOR
}
