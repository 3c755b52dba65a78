package vn.toso.regime;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a regime, an exemption or a holiday, or with a report to a regime. */
public enum RegimeViolation implements ViolationCode {
    ABOVE_OWNER,
    ALREADY_ASKED,
    BEFORE_CLOSING,
    BEFORE_FIRST_DAY,
    BELOW_REPORTING_LEVEL,
    DATE_NOT_ASKED,
    EXEMPTION_OVERLAPS,
    HOLIDAY_EXISTS,
    INDICATOR_NOT_ASKED,
    INDICATOR_REPEATED,
    LEVEL_REPEATED,
    NOT_IN_FORCE,
    NOT_IN_THE_PAST,
    PART_MISSING,
    REGIME_EXISTS,
    REPORTING_LEVEL_MISSING,
    UNIT_NOT_ASKED,
    WORKED_ANYWAY,
    YEAR_CONFIRMED
}
