package vn.toso.submission;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the figures of a report. */
enum SubmissionViolation implements ViolationCode {
    ABOVE_POPULATION,
    FALLING,
    JUMP,
    NO_SUCH_FIGURE,
    OWN_UNIT,
    PARTS_EXCEED_WHOLE,
    RATIO_OUT_OF_RANGE,
    VALUE_OR_MARK
}
