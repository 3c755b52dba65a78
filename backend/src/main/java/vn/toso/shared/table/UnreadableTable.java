package vn.toso.shared.table;

import java.util.Locale;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.Problem;

/** A file from which no row can be read, with the reason, because each reason has another remedy. */
public final class UnreadableTable {

    /** A stable reason that clients translate. */
    public enum Reason {
        /** A workbook in the format of Excel 97 to 2003. */
        OLD_EXCEL,
        /** A workbook that needs a password. */
        ENCRYPTED,
        /** A workbook saved as Strict Open XML. */
        STRICT_OOXML,
        BINARY_EXCEL,
        OPEN_DOCUMENT,
        /** A web page or XML, saved with the extension of a workbook. */
        HTML,
        /** Text in a legacy encoding such as windows-1258. */
        NOT_UTF8,
        /** The content expands to more than any table needs, or uses coordinates that no spreadsheet has. */
        TOO_LARGE_INSIDE,
        NO_VISIBLE_SHEET,
        /** The requested sheet is hidden, so that the user sees and edits another one. */
        HIDDEN_SHEET,
        EMPTY,
        /** The file begins like a workbook or a table but cannot be parsed. */
        DAMAGED,
        OTHER
    }

    private UnreadableTable() {}

    public static Problem because(Reason reason) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        CommonProblem.UNREADABLE_TABLE,
                        "The file cannot be read as a table; `reason` says why")
                .with("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
