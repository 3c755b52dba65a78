package vn.toso.shared.table;

import java.util.Locale;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.Problem;

/** A file of which no row can be read, with the reason: for each there is another remedy. */
public final class UnreadableTable {

    /** Stable, and what a client translates. */
    public enum Reason {
        /** A workbook of Excel 97 to 2003. */
        OLD_EXCEL,
        /** A workbook that opens with a password. */
        ENCRYPTED,
        /** A workbook saved as Strict Open XML. */
        STRICT_OOXML,
        BINARY_EXCEL,
        OPEN_DOCUMENT,
        /** A web page or XML under the name of a workbook. */
        HTML,
        /** Text in the encoding of an old machine, such as windows-1258. */
        NOT_UTF8,
        /** Unpacks to more than any table needs, or names rows and columns that no spreadsheet has. */
        TOO_LARGE_INSIDE,
        NO_VISIBLE_SHEET,
        /** The sheet that is asked for by its name is hidden: what a person sees and changes is another one. */
        HIDDEN_SHEET,
        EMPTY,
        /** Begins like a workbook or a table and goes on like none. */
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
