package vn.toso.shared.table;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** Answers to imports of tables, and the OpenAPI descriptions of exports and imports. */
public final class TableAnswer {

    public static final String EXPORT =
            "All rows, not a page. Numbers and dates keep their types. In CSV a text that begins with `=`, `+`, `-`, `@` or an apostrophe gets an apostrophe before it, so that no spreadsheet takes it for a formula. In XLSX, rows after the 1.048.576th continue on another sheet.";

    public static final String IMPORT =
            """
            A CSV or XLSX file in the form of the export; its content decides which. Importing the same file again \
            changes nothing. Empty cells, missing rows and missing optional columns change nothing either; the word \
            `xóa` clears the value of a cell. A dry run reports for each row what it would change, old and new, and \
            how the file was interpreted (`found`). Errors are reported cell by cell: in `cells` of the problem, or in \
            `errors` of a dry run.""";

    public static final String COLUMN =
            "For a file with other headings, one for each of them: `heading=column`; `heading=-` skips a column";

    public static final String COLUMN_EXAMPLE = "Mã đơn vị=unit_code";

    public static final String WORDS = "The words for columns and fixed values";

    public static final int MAX_COLUMNS = 60;

    private TableAnswer() {}

    public static RestResponse<ImportReport> of(Reply<ImportReport> reply) {
        var answer = ResponseBuilder.ok(reply.body());
        if (reply.replayed()) {
            answer.header(Reply.HEADER, true);
        }
        return answer.build();
    }
}
