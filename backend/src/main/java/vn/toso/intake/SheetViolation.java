package vn.toso.intake;

import vn.toso.shared.problem.ViolationCode;

/** What may be wrong with a sheet of figures. */
enum SheetViolation implements ViolationCode {
    NOTHING_LEFT,
    NOTHING_TO_CLEAR,
    /** Of the request, which one reason is enough for. */
    REASON_REQUIRED
}
