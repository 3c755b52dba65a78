package vn.toso.report;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the texts of a report, and with what is entered when it is issued. */
enum ReportViolation implements ViolationCode {
    /** The report has no figure for a placeholder of the text. */
    EMPTY_PLACEHOLDER,
    /** Number and date of signature are entered when the report is issued, not before. */
    ENTERED_AT_ISSUE,
    /** Not a number and a symbol without blanks, such as {@code 12/BC-UBND}. */
    NO_DOCUMENT_NUMBER,
    SIGNED_BEFORE_AS_OF,
    /** The title of a signatory who is not the head is that of the head. */
    TITLE_OF_HEAD,
    UNKNOWN_PLACEHOLDER
}
