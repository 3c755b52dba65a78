package vn.toso.unit;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a unit that is named, listed or changed. */
public enum UnitViolation implements ViolationCode {
    BEFORE_ROOT,
    CODE_HELD_LATER,
    CODE_TAKEN,
    NAME_DIFFERS,
    NOT_A_CODE,
    NOT_A_NAME,
    NOT_ABOVE,
    PARENT_ENDED,
    PARENT_ENDS,
    TYPE_DIFFERS,
    TYPE_NOT_OF_LEVEL,
    UNIT_ENDED,
    UNIT_REPEATED,
    UNKNOWN_PARENT,
    UNKNOWN_UNIT,
    VILLAGE_AMBIGUOUS
}
