package vn.toso.shared.table;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;

/** Tables as they go over the line, and what the description of the API says of them. */
public final class TableAnswer {

    public static final String EXPORT =
            "All rows, not a page. Numbers and dates are numbers and dates. In CSV a text that begins with `=`, `+`, `-`, `@` or an apostrophe has an apostrophe before it, so that no spreadsheet takes it for a formula.";

    public static final String IMPORT =
            "A file as it is downloaded, CSV or XLSX. The same file again changes nothing. What is wrong is said cell by cell: by `cells` of the problem, or on a dry run by `errors`.";

    private TableAnswer() {}

    public static RestResponse<byte[]> of(Table table, TableFormat format) {
        var type = format == TableFormat.CSV ? TableFormat.CSV_TYPE + ";charset=UTF-8" : TableFormat.XLSX_TYPE;
        return ResponseBuilder.ok(table.write(format))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(table.name(), format.extension()))
                .build();
    }

    public static RestResponse<ImportReport> of(Reply<ImportReport> reply) {
        var answer = ResponseBuilder.ok(reply.body());
        if (reply.replayed()) {
            answer.header(Reply.HEADER, true);
        }
        return answer.build();
    }
}
