package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.team.Teams.ADMINISTRATOR;
import static vn.toso.team.Teams.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@QuarkusTest
@ApiTest
class TeamTableTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FOUNDED = "2022-06-01,45/QĐ-UBND,2022-05-30,Chủ tịch UBND xã Hữu Liên";

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void theSameFileChangesNothing(String type) {
        var before = facts();
        take(REPORTER, type, export(REPORTER, type), false)
                .statusCode(200)
                .body("rows.outcome", everyItem(equalTo("UNCHANGED")))
                .body("errors", empty());
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void phonesAreWrittenOutForThoseWhoMayReadThemAndThatIsRecorded() {
        long before = exports();
        assertThat(text(export(REPORTER, CSV))).contains("0900000").doesNotContain("•");
        assertThat(exports()).isEqualTo(before + 1);
        assertThat(text(export(ADMINISTRATOR, CSV))).contains("09•• •••").doesNotContain("0900000");
        assertThat(exports()).isEqualTo(before + 1);
        take(ADMINISTRATOR, CSV, export(ADMINISTRATOR, CSV), false)
                .statusCode(200)
                .body("rows.outcome", everyItem(equalTo("UNCHANGED")));
    }

    private static long exports() {
        return Database.query(Long.class, "select count(*) from audit_entry where action = 'TEAM_EXPORT'");
    }

    @Test
    void aRosterIsImportedAndGrowsByItsDecisions() {
        var village = Teams.villageName(0);
        var table = header()
                + row(village, FOUNDED, "Vi Văn Bằng,LEADER,Trưởng thôn,x,0900000555,2022-06-10 Kỹ năng số,,,,")
                + row(village, FOUNDED, "Lý Thị Hoa,MEMBER,,,,,2022-06-01,,,")
                + row(village, FOUNDED, "Ma Thị Sen,DEPUTY,,,,,2022-07-10,71/QĐ-UBND,2022-07-08,Chủ tịch")
                + row(village, FOUNDED, "Bế Văn Toàn,MEMBER,,,,,2022-07-10,71/QĐ-UBND,2022-07-08,Chủ tịch");
        take(REPORTER, CSV, bytes(table), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("errors", empty())
                .body("rows.outcome", contains("CREATED", "CHANGED", "CHANGED", "CHANGED"));
        as(REPORTER).get("/api/v1/teams?q={q}", "thon moi").then().body("items", empty());
        take(REPORTER, CSV, bytes(table), false).statusCode(200).body("rows", hasSize(4));
        String team = as(REPORTER)
                .get("/api/v1/teams?q={q}", "thon moi")
                .then()
                .body("items[0].members", equalTo(4))
                .extract()
                .path("items[0].id");
        as(REPORTER)
                .get("/api/v1/teams/{id}/members?asOf=2022-07-09", team)
                .then()
                .body("items.name", contains("Vi Văn Bằng", "Lý Thị Hoa"));
        as(REPORTER)
                .get("/api/v1/teams/{id}/reconstitutions", team)
                .then()
                .body("items", hasSize(1))
                .body("items[0].joined", hasSize(2));
        take(REPORTER, CSV, bytes(table), false).statusCode(200).body("rows.outcome", everyItem(equalTo("UNCHANGED")));
        take(REPORTER, CSV, bytes(table.replace("0900000555", "0900 000 556")), false)
                .statusCode(200)
                .body("rows.outcome", contains("CHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED"));
    }

    @Test
    void eachBadCellIsNamedAndNothingIsImported() {
        var before = facts();
        var table = header()
                + row("Không có", FOUNDED, "Vi Văn Bằng,LEADER,,,12,,,,,")
                + row(Teams.villageName(0), FOUNDED, "Lý Thị Hoa,BOSS,,y,,hôm qua,,,,")
                + row(Teams.villageName(0), "2022-13-01,,,", ",,,,,,,,,")
                + "06391,,VILLAGE,Tổ khác," + Teams.villageName(0) + "," + FOUNDED + ",,,,,,,,,,\r\n";
        take(REPORTER, CSV, bytes(table), true)
                .statusCode(200)
                .body("errors.row", contains(2, 3, 3, 3, 4, 5))
                .body(
                        "errors.code",
                        contains(
                                "unknown-village",
                                "unknown-value",
                                "unknown-value",
                                "malformed",
                                "not-a-date",
                                "unknown-unit"));
        take(REPORTER, CSV, bytes(table), false)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-table"))
                .body("cells", hasSize(6));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aDissolvedTeamIsExportedAndNotFoundedAgain() {
        Teams.dissolve(Teams.found("Tổ thôn cũ"), "2022-07-10");
        var before = facts();
        var file = text(Files.download(REPORTER, CSV, "/api/v1/teams/export?status=DISSOLVED"));
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains(",dissolved_on", "Tổ thôn cũ", ",2022-07-10");
        take(REPORTER, CSV, bytes(file), false).statusCode(200).body("rows.outcome", contains("UNCHANGED"));
        take(REPORTER, CSV, bytes(file.replace(",2022-07-10", ",2022-07-11")), true)
                .body("errors.code", contains("differs"));
        take(REPORTER, CSV, bytes(file.replace("Tổ thôn cũ", "Tổ thôn khác")), true)
                .body("errors.code", contains("team-dissolved"));
        var row =
                row(Teams.villageName(0), FOUNDED, "Vi Văn Bằng,LEADER,,,,,,,,").replace("Tổ thôn mới", "Tổ thôn cũ");
        take(REPORTER, CSV, bytes(header() + row), true).body("errors.code", contains("team-dissolved"));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aNameThatTwoVillagesHaveIsAmbiguous() {
        Database.execute(
                "update unit_version set name = 'Trùng', folded_name = 'trung' where parent_id = ?::uuid and level ="
                        + " 'VILLAGE'",
                Demo.YEN_BINH);
        try {
            take(
                            ADMINISTRATOR,
                            CSV,
                            bytes(header()
                                    + row("Thôn Trùng", FOUNDED, ",,,,,,,,,").replace("06388,Hữu Liên", "06391,")),
                            true)
                    .statusCode(200)
                    .body("errors.code", contains("ambiguous-village"))
                    .body("errors.value", contains("Thôn Trùng"));
        } finally {
            Database.execute(
                    "update unit_version v set name = b.name, folded_name = b.folded_name from baseline.unit_version b"
                            + " where b.id = v.id and v.name <> b.name");
        }
    }

    private static String row(String village, String founded, String member) {
        return "06388,Hữu Liên,VILLAGE,Tổ thôn mới," + village + "," + founded + "," + member + "\r\n";
    }

    private static String header() {
        return String.join(",", TeamTable.COLUMNS) + "\r\n";
    }

    private static String facts() {
        return Database.query(
                String.class,
                """
                select (select count(*) from team) || ' ' || (select sum(version) from team) || ' '
                    || (select count(*) from team_member) || ' ' || (select sum(version) from team_person)
                """);
    }

    private static byte[] export(String user, String type) {
        return Files.download(user, type, "/api/v1/teams/export?unit=" + Demo.HUU_LIEN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ValidatableResponse take(String user, String type, byte[] table, boolean dryRun) {
        return Files.send(user, type, table, "/api/v1/teams/import?dryRun=" + dryRun);
    }
}
