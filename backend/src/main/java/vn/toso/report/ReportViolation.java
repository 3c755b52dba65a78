package vn.toso.report;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the texts of a report, and with what is entered when it is issued. */
enum ReportViolation implements ViolationCode {
    /** Number and date of signature are entered when the report is issued, not before. */
    ENTERED_AT_ISSUE,
    SIGNED_BEFORE_AS_OF,
    UNKNOWN_PLACEHOLDER
}
