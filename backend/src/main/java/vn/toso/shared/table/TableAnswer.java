package vn.toso.shared.table;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** Answers to imports of tables, and the OpenAPI descriptions of exports and imports. */
public final class TableAnswer {

    public static final String EXPORT =
            "All rows, not a page. Numbers and dates are numbers and dates. In CSV a text that begins with `=`, `+`, `-`, `@` or an apostrophe has an apostrophe before it, so that no spreadsheet takes it for a formula.";

    public static final String IMPORT =
            """
            A file as it is downloaded, CSV or XLSX, known by its content. The same file again changes nothing. An empty cell, \
            a row and an optional column that the file lacks change nothing either; the word `xóa` takes away what a cell \
            holds. A dry run says of each row what it would change, old and new, and how the file was understood (`found`). \
            What is wrong is said cell by cell: by `cells` of the problem, or on a dry run by `errors`.""";

    public static final String COLUMN =
            "For a file with other headings, one for each of them: `heading=column`; a heading that is not needed is passed over by `heading=-`";

    public static final String COLUMN_EXAMPLE = "Mã đơn vị=unit_code";

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
