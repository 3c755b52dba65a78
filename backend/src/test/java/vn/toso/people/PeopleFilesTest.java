package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.NEW_PERSON;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.look;
import static vn.toso.people.PeopleTables.progress;
import static vn.toso.people.PeopleTables.send;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;
import vn.toso.testing.Workbooks;

/** Files of people as they come: empty, with other headings, formulas, invisible characters, or of units that have ended. */
@QuarkusTest
@ApiTest
class PeopleFilesTest {

    private static final String IMPORT = "/api/v1/people/import?dryRun=";
    private static final String NAME = "Hoàng Thị Bé";

    @Inject
    PeopleImportJob job;

    private boolean complete = true;

    /** A file with a fault creates nobody, not even in part. */
    @AfterEach
    void nothingIsHalfDone() {
        if (complete) {
            assertThat(Database.query(Long.class, "select count(*) from people_import_row"))
                    .isZero();
        }
    }

    @Test
    void anEmptyFileIsNoTable() {
        send(PROVINCE, "  \r\n", false)
                .then()
                .statusCode(422)
                .body("type", endsWith("/unreadable-table"))
                .body("reason", equalTo("empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ,Tổ trưởng,Số nhà\r\nTổ 1,Bé,3\r\n",
                "Họ tên,Điện thoại\r\nHoàng Thị Bé,0900000123\r\n",
                "Họ tên,Mã đơn vị,Họ và tên\r\nHoàng Thị Bé,06388,Hoàng Thị Bé\r\n"
            })
    void headingsThatAreMissingUnknownOrDoubledAreNamed(String table) {
        send(PROVINCE, table, false)
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-table"))
                .body("cells.row", hasItem(1));
    }

    @Test
    void aUnitThatHasEndedGetsNobodyNew() {
        Past.make();
        look(PROVINCE, HEADINGS + NAME + ",,,,06391,,\r\n")
                .body("errors.column", contains("E"))
                .body("errors.code", contains("unit-ended"));
    }

    @Test
    void aFormulaIsNoName() {
        look(PROVINCE, HEADINGS + "\"=HYPERLINK(\"\"http://x\"\")\",,,,06388,,\r\n")
                .body("errors.column", contains("A"))
                .body("errors.code", contains("not-a-person-name"));
        var sheet = "<row r='1'>%s%s</row><row r='2'><c r='A2'><f>B1&amp;C1</f></c>%s</row>"
                .formatted(cell("A1", "Họ tên"), cell("B1", "Mã đơn vị"), cell("B2", "06388"));
        Files.send(PROVINCE, Files.XLSX, Workbooks.of(sheet), IMPORT + false)
                .statusCode(422)
                .body("cells.column", contains("A"))
                .body("cells.code", contains("formula-without-result"));
    }

    private static String cell(String place, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, text);
    }

    /** Most lists that people have come from a spreadsheet, which keeps a phone number as a figure. */
    @Test
    void aPhoneNumberThatBecameAFigureIsReadAsOne() {
        var sheet = "<row r='1'>%s%s%s</row><row r='2'>%s%s<c r='C2'><v>912345678</v></c></row>"
                .formatted(
                        cell("A1", "Họ tên"),
                        cell("B1", "Mã đơn vị"),
                        cell("C1", "Điện thoại"),
                        cell("A2", NAME),
                        cell("B2", "06388"));
        Files.send(PROVINCE, Files.XLSX, Workbooks.of(sheet), IMPORT + true)
                .statusCode(200)
                .body("rows[0].changes.find { it.column == 'phone' }.after", equalTo("09•• ••• 678"))
                .body("found.notes.find { it.code == 'phones-restored' }.value", equalTo("09•• ••• 678"));
        for (var phone : List.of("84912345678", "84 912.345.678", "912 345 678", "2053825123")) {
            look(PROVINCE, HEADINGS + NAME + ",," + phone + ",,06388,,\r\n")
                    .body("rows.outcome", contains("CREATED"))
                    .body("found.notes.find { it.code == 'phones-restored' }.count", equalTo(1));
        }
        look(PROVINCE, HEADINGS + NAME + ",,9123456789,,06388,,\r\nLý Văn Tám,,912345678,,06388,,\r\n")
                .body("errors.row", contains(2))
                .body("errors.code", contains("not-a-phone-number"));
    }

    /** A date that a spreadsheet keeps as text. American order is refused rather than guessed. */
    @Test
    void aDateAsTextIsReadOrRefused() {
        look(PROVINCE, NEW_PERSON)
                .body("rows[0].changes.find { it.column == 'last_day' }.after", equalTo("2189-12-31"));
        look(PROVINCE, NEW_PERSON.replace("31/12/2189", "12/31/2189")).body("errors.code", contains("not-a-date"));
    }

    /** The words are for people; the file can be imported unchanged all the same. */
    @ParameterizedTest
    @ValueSource(strings = {Files.CSV, Files.XLSX})
    void anExportInVietnameseIsImportedUnchanged(String type) {
        Database.execute(
                "update person set phone = '0900000123', email = 'be@example.vn' where username = 'xa.huulien'");
        var path = "/api/v1/people/export?words=VIETNAMESE&unit=" + Demo.HUU_LUNG;
        var file = Files.download(PROVINCE, type, path);
        var report = Files.send(PROVINCE, type, file, IMPORT + true)
                .statusCode(200)
                .body("errors", empty())
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
        assertThat(report.extract().<Integer>path("unchanged")).isGreaterThan(20);
        var table = new String(Files.download(PROVINCE, Files.CSV, path), StandardCharsets.UTF_8);
        assertThat(table)
                .startsWith(
                        "\uFEFFTên đăng nhập,Họ và tên,Cấp đơn vị,Mã đơn vị,Tên đơn vị,Đơn vị kết thúc từ,Tình trạng,"
                                + "Thư điện tử,Số điện thoại,Các vai trò,Tạo lúc\r\n")
                .contains("xa.huulien,Cán bộ xã Hữu Liên,Xã,06388,Hữu Liên,,Đang hoạt động,be@example.vn,0900000123,"
                        + "Báo cáo Hữu Liên,")
                .doesNotContain("COMMUNE", "ACTIVE", "REPORTER");
        var roles = new String(
                Files.download(PROVINCE, Files.CSV, "/api/v1/assignments/export?words=VIETNAMESE"),
                StandardCharsets.UTF_8);
        assertThat(roles)
                .contains("xa.huulien,Cán bộ xã Hữu Liên,Xã,06388,Hữu Liên,,Báo cáo,Đang giữ,")
                .doesNotContain("COMMUNE", "CURRENT", "REPORTER");
    }

    @Test
    void spacesAndTheFormOfLettersDoNotCount() {
        complete = false;
        var written = " " + Normalizer.normalize("Hoàng  Thị\u00A0Bé", Normalizer.Form.NFD) + " ";
        begin(PROVINCE, NEW_PERSON.replace(NAME, written));
        job.work();
        assertThat(Accounts.of("hoangthibe")).containsEntry("firstName", NAME);
        as(PROVINCE)
                .get("/api/v1/people/{id}", People.id("hoangthibe"))
                .then()
                .body("fullName", equalTo(NAME))
                .body("email", equalTo("be@example.vn"));
    }

    @ParameterizedTest
    @CsvSource({
        "Hoàng, Ho\u202Eàng, A, hidden-character",
        "Hoàng Thị Bé, \u3164, A, required",
        "Hoàng Thị Bé, -1+1, A, not-a-person-name",
        "be@, be\u202E@, D, hidden-character"
    })
    void whatIsNoNameIsRefusedAtItsCell(String right, String written, String column, String code) {
        look(PROVINCE, NEW_PERSON.replace(right, written))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].column", equalTo(column))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whatIsPastedUnseenIsLeftOutAndSaid() {
        look(PROVINCE, NEW_PERSON.replace("Bé", "Bé\u200B"))
                .body("errors", empty())
                .body("found.notes.find { it.code == 'hidden-characters' }.value", equalTo(NAME));
    }

    @Test
    void aSharedEmailOrPhoneIsSaid() {
        look(PROVINCE, NEW_PERSON + "Lý Văn Tám,,0900000124,be@example.vn,06391,,\r\n")
                .body("errors", empty())
                .body("rows.outcome", hasSize(2))
                .body("found.notes.find { it.code == 'shared-contact' }.count", equalTo(2))
                .body("found.notes.find { it.code == 'shared-contact' }.value", equalTo("b•••@example.vn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912,", ",abc"})
    void theSameWrongContactInTwoRowsIsNamedInBoth(String contact) {
        send(
                        PROVINCE,
                        HEADINGS + "Hoàng Thị Bé,," + contact + ",06388,,\r\nLý Văn Tám,," + contact + ",06391,,\r\n",
                        true)
                .then()
                .statusCode(200)
                .body("errors", hasSize(2));
    }

    /** There is no limit of rows below that of files, so that a whole country fits into one. */
    @Test
    void moreThanFiveThousandRowsAreTakenIn() {
        complete = false;
        var table = new StringBuilder(HEADINGS);
        for (int i = 1; i <= 5_001; i++) {
            table.append("Người,nguoi.%d,,,%s,,\r\n".formatted(i, i % 2 == 0 ? "06388" : "06391"));
        }
        look(PROVINCE, table.toString()).body("created", equalTo(5_001));
        progress(PROVINCE, begin(PROVINCE, table.toString()))
                .body("total", equalTo(5_001))
                .body("done", equalTo(0));
        Database.execute("delete from people_import_row");
    }
}
