package vn.toso.target;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a target or its division. */
enum TargetViolation implements ViolationCode {
    AFTER_PERIOD,
    DOES_NOT_ADD_UP,
    METHOD_DOES_NOT_FIT,
    NOT_RIGHT_BELOW,
    POPULATION_UNKNOWN,
    RATIO_HAS_NO_TARGET,
    TARGET_OVERLAPS
}
