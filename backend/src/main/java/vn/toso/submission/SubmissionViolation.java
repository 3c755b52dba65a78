package vn.toso.submission;

import vn.toso.shared.problem.ViolationCode;

/** What may be wrong with figures that are sent. */
enum SubmissionViolation implements ViolationCode {
    ABOVE_POPULATION,
    FALLING,
    JUMP,
    NO_SUCH_FIGURE,
    OWN_UNIT,
    PARTS_EXCEED_WHOLE,
    VALUE_OR_MARK
}
