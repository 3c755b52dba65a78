package vn.toso.people;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import vn.toso.testing.Files;

/** Tables of people, and requests about imports of them. */
final class PeopleTables {

    static final String HEADINGS = "Họ tên,Tên đăng nhập,Điện thoại,Email,Mã đơn vị,Vai trò,Đến ngày\r\n";
    static final String NEW_PERSON = HEADINGS + "Hoàng Thị Bé,,0900 000 123,be@example.vn,06388,Báo cáo,31/12/2189\r\n";

    /** Of a table of roles. */
    static final String ROLES =
            "Tên đăng nhập,Họ và tên,Cấp đơn vị,Mã đơn vị,Tên đơn vị,Vai trò,Từ lúc,Đến lúc,\"Lý do, căn cứ\"\r\n";

    private PeopleTables() {}

    static Response roles(String by, String table, boolean dryRun) {
        return Files.csv(by, "/api/v1/assignments/import?dryRun=" + dryRun, table);
    }

    static Response send(String by, String table, boolean dryRun) {
        return Files.csv(by, "/api/v1/people/import?dryRun=" + dryRun, table);
    }

    /** A preview. */
    static ValidatableResponse look(String by, String table) {
        return send(by, table, true).then().statusCode(200);
    }

    /** Begins an import. @return its id */
    static String begin(String by, String table) {
        return send(by, table, false).then().statusCode(200).extract().path("importId");
    }

    static ValidatableResponse progress(String by, String id) {
        return as(by).get("/api/v1/people/imports/{id}", id).then();
    }

    /** New people of Hữu Liên with names that differ. */
    static String many(int people) {
        var table = new StringBuilder(HEADINGS);
        IntStream.range(0, people)
                .forEach(i -> table.append("Người ").append(letters(i)).append(",,,,06388,Báo cáo,\r\n"));
        return table.toString();
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 20) + (char) ('A' + number % 20);
    }
}
