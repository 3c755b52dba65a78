package vn.toso.report;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the texts of a report. */
enum ReportViolation implements ViolationCode {
    UNKNOWN_PLACEHOLDER
}
