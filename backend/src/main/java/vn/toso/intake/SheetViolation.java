package vn.toso.intake;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a sheet of figures. */
enum SheetViolation implements ViolationCode {
    NOTHING_LEFT,
    NOTHING_TO_CLEAR,
    /** The request needs a reason; one is enough for all rows. */
    REASON_REQUIRED
}
