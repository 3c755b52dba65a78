package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.PeopleTables.ROLES;
import static vn.toso.people.PeopleTables.progress;
import static vn.toso.people.PeopleTables.roles;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableFormat;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Roles come in from a table: first a preview, then a job that gives and changes them. */
@QuarkusTest
@ApiTest
class AssignmentImportTest {

    private static final String SECOND = REPORTER + ",,Xã,06391,,Tổng hợp,,31/12/2189 00:00,Kiêm nhiệm\r\n";

    @Inject
    PeopleImportJob job;

    @Test
    void aSecondRoleInAnotherUnitComesFromAFile() {
        look(PROVINCE, ROLES + SECOND)
                .body("errors", empty())
                .body("importId", nullValue())
                .body("rows.outcome", contains("CREATED"))
                .body("rows[0].changes.find { it.column == 'unit_name' }.after", equalTo("Yên Bình"))
                .body("rows[0].changes.find { it.column == 'valid_to' }.after", equalTo("2189-12-31T00:00+07:00"));
        var id = begin(PROVINCE, ROLES + SECOND);
        progress(PROVINCE, id).body("kind", equalTo("ROLES")).body("done", equalTo(0));
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1)).body("failed", equalTo(0));
        as(PROVINCE)
                .get("/api/v1/assignments?when=CURRENT&role=CONSOLIDATOR&person=" + People.id(REPORTER))
                .then()
                .body("items.unit.id", contains(Demo.YEN_BINH))
                .body("items.validTo", contains("2189-12-31T00:00:00+07:00"))
                .body("items.reason", contains("Kiêm nhiệm"))
                .body("items.grantedByName", contains(PROVINCE));
        look(PROVINCE, ROLES + SECOND).body("rows.outcome", contains("UNCHANGED"));
    }

    /** Also what has ended, what is only to come, and the roles of programs. */
    @ParameterizedTest
    @CsvSource({Files.CSV + ", CODES", Files.XLSX + ", CODES", Files.CSV + ", VIETNAMESE", Files.XLSX + ", VIETNAMESE"})
    void anExportThatIsTakenInAgainChangesNothing(String type, String words) {
        People.end(PROVINCE, People.granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER"), 0)
                .then()
                .statusCode(200);
        var coming = ", \"validFrom\": \"2188-01-01T00:00:30+07:00\", \"validTo\": \"2189-01-01T00:00:00+07:00\"";
        People.grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER", coming).then().statusCode(201);
        People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
        var file = Files.download(PROVINCE, type, "/api/v1/assignments/export?words=" + words);
        Files.send(PROVINCE, type, file, "/api/v1/assignments/import?dryRun=false")
                .statusCode(200)
                .body("errors", empty())
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", greaterThan(25))
                .body("importId", nullValue());
    }

    /** A spreadsheet shows minutes, so that those roles look as if they had begun at once. */
    @ParameterizedTest
    @ValueSource(strings = {Files.CSV, Files.XLSX})
    void rolesThatBeganInOneMinuteAreToldApart(String type) {
        for (int time = 0; time < 2; time++) {
            People.end(PROVINCE, People.granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER"), 0)
                    .then()
                    .statusCode(200);
        }
        var open = People.granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER");
        Database.execute(
                """
                update assignment set valid_from = valid_from - m, valid_to = valid_to - m
                from (select min(valid_from) - date_trunc('minute', min(valid_from)) + interval '59 seconds' as m from assignment
                    where role = 'VIEWER' and unit_id = ?::uuid) first
                where role = 'VIEWER' and unit_id = ?::uuid
                """,
                Demo.YEN_BINH,
                Demo.YEN_BINH);
        var file = Files.download(PROVINCE, type, "/api/v1/assignments/export");
        Files.send(PROVINCE, type, file, "/api/v1/assignments/import?dryRun=false")
                .statusCode(200)
                .body("errors", empty())
                .body("changed", equalTo(0))
                .body("created", equalTo(0));
        var from = Database.query(
                String.class,
                "select to_char(valid_from at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') from assignment where id = ?::uuid",
                open);
        var row = REPORTER + ",,Xã,06391,,Chỉ xem," + from + ",31/12/2189,\r\n";
        look(PROVINCE, ROLES + row).body("errors", empty()).body("rows.outcome", contains("CHANGED"));
        begin(PROVINCE, ROLES + row);
        job.work();
        as(PROVINCE).get("/api/v1/assignments/{id}", open).then().body("validTo", equalTo("2190-01-01T00:00:00+07:00"));
    }

    @Test
    void anEndIsMovedAndRemoved() {
        var role = REPORTER + ",,Xã,06388,,Báo cáo,,%s,%s\r\n";
        look(PROVINCE, ROLES + role.formatted("01/01/2190 00:00", "Kiêm nhiệm"))
                .body("rows.outcome", contains("CHANGED"))
                .body("rows[0].changes.column", contains("unit_code", "unit_name", "role", "valid_to", "reason"))
                .body("rows[0].changes.before", contains("06388", "Hữu Liên", "REPORTER", null, null))
                .body("rows[0].changes[2].after", equalTo("REPORTER"));
        begin(PROVINCE, ROLES + role.formatted("01/01/2190 00:00", "Kiêm nhiệm"));
        job.work();
        held().body("validTo", equalTo("2190-01-01T00:00:00+07:00")).body("reason", equalTo("Kiêm nhiệm"));
        look(PROVINCE, ROLES + role.formatted("", "")).body("rows.outcome", contains("UNCHANGED"));
        begin(PROVINCE, ROLES + role.formatted("xóa", ""));
        job.work();
        held().body("validTo", nullValue()).body("reason", equalTo("Kiêm nhiệm"));
    }

    /** As in the table of people and in the dialogs, a date is the last day of the role. */
    @ParameterizedTest
    @ValueSource(strings = {"31/12/2189", "2189-12-31", "1/1/2190 0:00"})
    void aDateIsTheLastDay(String end) {
        look(PROVINCE, ROLES + REPORTER + ",,Xã,06388,,Báo cáo,," + end + ",\r\n")
                .body("rows[0].changes.find { it.column == 'valid_to' }.after", equalTo("2190-01-01T00:00+07:00"));
    }

    @Test
    void aDateOfASpreadsheetIsTheLastDayToo() throws IOException {
        var last = LocalDate.of(2189, 12, 31);
        for (var end : List.of(last, last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.ofHours(7)))) {
            var file = new ByteArrayOutputStream();
            new Table(
                            "vai-tro",
                            List.of("Tên đăng nhập", "Mã đơn vị", "Vai trò", "Đến hết ngày"),
                            List.of(List.of(REPORTER, "06388", "Báo cáo", end)))
                    .write(TableFormat.XLSX, file);
            Files.send(PROVINCE, Files.XLSX, file.toByteArray(), "/api/v1/assignments/import?dryRun=true")
                    .statusCode(200)
                    .body("rows[0].changes.find { it.column == 'valid_to' }.after", equalTo("2190-01-01T00:00+07:00"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'ai.do,,Xã,06388,,Báo cáo,,,', A, unknown-account",
        "'xa.huulien,Lý Văn Tám,Xã,06391,,Báo cáo,,,', B, differs",
        "'xa.huulien,,Xã,99999,,Báo cáo,,,', D, unknown-unit",
        "'xa.huulien,,Xã,06391,Hữu Liên,Báo cáo,,,', E, differs",
        "'xa.huulien,,Xã,06388,Cai Kinh,Báo cáo,,1/1/2190,', E, differs",
        "'xa.huulien,,Xã,6388,Cai Kinh,Báo cáo,,1/1/2190,', E, differs",
        "'xa.huulien,,Xã,06391,,,,,', F, required",
        "'xa.huulien,,Xã,06391,,Phần mềm,,,', F, role-of-services",
        "'xa.huulien,,Xã,06391,,Tổ trưởng,,,', D, not-a-village",
        "'tinh.langson,,Xã,06391,,Báo cáo,,,', F, own-role",
        "'xa.huulien,,Xã,06391,,Báo cáo,1/1/2020,,', G, past-date",
        "'xa.huulien,,Xã,06391,,Báo cáo,,1/1/2020,', H, not-after-from",
        "'xa.huulien,,Xã,06391,,Báo cáo,,31/2/2189,', H, not-a-date",
        "'xa.huulien,,Xã,06391,,Báo cáo,,1/1/9999,', H, not-a-date",
        "'xa.huulien,,Xã,06388,,Báo cáo,1/1/2189,,', F, assignment-exists",
        "'xa.huulien,,xóa,06391,,Báo cáo,,,', C, not-clearable"
    })
    void aWrongCellIsNamed(String row, String column, String code) {
        look(PROVINCE, ROLES + row + "\r\n")
                .body("rows", empty())
                .body("errors.column", contains(column))
                .body("errors.code", contains(code));
        roles(PROVINCE, ROLES + row + "\r\n", false).then().statusCode(422).body("type", endsWith("/invalid-table"));
        assertThat(Database.query(Long.class, "select count(*) from people_import_row"))
                .isZero();
    }

    @Test
    void whatOneMayNotGiveIsAnErrorOfTheRow() {
        Database.execute("update assignment set valid_to = now() + interval '1 year' where id = ?::uuid", own());
        look(PROVINCE, ROLES + REPORTER + ",,Xã,06391,,Báo cáo,,,\r\n")
                .body("errors.column", contains("H"))
                .body("errors.code", contains("beyond-own-term"));
        look(NEIGHBOUR, ROLES + SECOND).body("errors.code", contains("unknown-account"));
    }

    private static String own() {
        return People.assignment(PROVINCE);
    }

    @Test
    void aRoleThatOneFileNamesTwiceIsRefused() {
        look(PROVINCE, ROLES + SECOND + SECOND)
                .body("errors.row", contains(3))
                .body("errors.code", contains("repeated"));
    }

    /** Somebody else has moved the end meanwhile, or given the role. */
    @Test
    void whatWasChangedSinceThePreviewIsNotOverwritten() {
        var rows = REPORTER + ",,Xã,06388,,Báo cáo,,01/01/2190 00:00,\r\n" + SECOND;
        var id = begin(PROVINCE, ROLES + rows);
        People.edit(PROVINCE, People.assignment(REPORTER), 0, "{\"validTo\": \"2180-01-01T00:00:00+07:00\"}")
                .then()
                .statusCode(200);
        People.grant(PROVINCE, REPORTER, Demo.YEN_BINH, "CONSOLIDATOR").then().statusCode(201);
        job.work();
        progress(PROVINCE, id)
                .body("done", equalTo(0))
                .body("failures.row", contains(2, 3))
                .body("failures.problem", contains("role-changed", "assignment-exists"));
        held().body("validTo", equalTo("2180-01-01T00:00:00+07:00"));
    }

    /** A new administrator needs a second factor, so those rows wait; the others do not need Keycloak. */
    @Test
    void aLongFileIsWorkedOffAndWaitsForKeycloak() {
        var id = begin(PROVINCE, ROLES + SECOND + REPORTER + ",,Xã,06391,,Quản trị,,,\r\n");
        Accounts.away();
        job.work();
        Accounts.here();
        progress(PROVINCE, id).body("putOff", equalTo(true));
        job.work();
        progress(PROVINCE, id).body("done", equalTo(2));
        var people = new StringBuilder(PeopleTables.HEADINGS);
        var table = new StringBuilder(ROLES);
        IntStream.range(0, 50).forEach(i -> {
            people.append("Người thứ nhất,nguoi.%d,,,06388,,\r\n".formatted(100 + i));
            table.append("nguoi.%d,,Xã,06391,,Chỉ xem,,,\r\n".formatted(100 + i));
        });
        PeopleTables.begin(PROVINCE, people.toString());
        job.work();
        var many = begin(PROVINCE, table.toString());
        job.work();
        progress(PROVINCE, many).body("done", equalTo(50)).body("failed", equalTo(0));
    }

    private static ValidatableResponse look(String by, String table) {
        return roles(by, table, true).then().statusCode(200);
    }

    private static String begin(String by, String table) {
        return roles(by, table, false).then().statusCode(200).extract().path("importId");
    }

    private static ValidatableResponse held() {
        return as(PROVINCE)
                .get("/api/v1/assignments/{id}", People.assignment(REPORTER))
                .then()
                .statusCode(200);
    }
}
