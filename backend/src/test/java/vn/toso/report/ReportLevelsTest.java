package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.shared.text.Vietnamese;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/** Reports of a province about its districts, of a commune about its villages, and for periods from the 15th to the 14th. */
@QuarkusTest
@ApiTest
class ReportLevelsTest {

    private static final String PROVINCE = "tinh.langson";

    @Inject
    UnitService units;

    private String regime;

    @BeforeEach
    void aMonthlyRegimeOfTheProvince() {
        regime = regime(Demo.LANG_SON, "COMMUNE", "{\"kind\": \"MONTHLY\", \"closingDay\": 14}");
        consolidates("7050de30-0000-4000-8000-000000000002", Demo.LANG_SON);
        Database.execute("update business_clock set offset_seconds = offset_seconds + 5 * 86400");
    }

    @Test
    void aProvinceSeesItsDistrictsAndTheirCommunes() throws IOException {
        send("xa.huulien", Demo.HUU_LIEN, "2022-07-14", 30);
        send("xa.yenbinh", Demo.YEN_BINH, "2022-07-14", 12);
        String id = create(PROVINCE, Demo.LANG_SON, "2022-07-14")
                .body("content.periodFrom", equalTo("2022-06-15"))
                .body("content.rows.unit.name", contains("Hữu Lũng"))
                .body("content.rows[0].coverage.reported", equalTo(2))
                .body("content.rows[0].coverage.expected", equalTo(24))
                .body("content.rows[0].status", nullValue())
                .body("content.details", empty())
                .body("content.lines[0].value", equalTo(42))
                .body("content.previousAsOf", nullValue())
                .body(
                        "body.text",
                        hasItem(containsString(
                                "kết quả triển khai thực hiện từ ngày 15/6/2022 đến hết ngày 14/7/2022")))
                .body(
                        "body.text",
                        hasItem(
                                containsString(
                                        "24 xã, thị trấn (02 xã đã gửi báo cáo, trong đó 02 xã chưa được duyệt: Hữu Liên, Yên Bình; 22 xã, thị trấn: ")))
                .extract()
                .path("id");
        var page = as(PROVINCE).get("/api/v1/reports/{id}/rows?limit=20", id).then();
        String next = page.body("items", hasSize(20))
                .body("items[1].unit.name", equalTo("Hữu Liên"))
                .body("items[1].within", equalTo("Hữu Lũng"))
                .body("items[1].status", equalTo("REPORTED"))
                .body("items[1].figures[0].value", equalTo(30))
                .extract()
                .path("next");
        as(PROVINCE)
                .get("/api/v1/reports/{id}/rows?limit=20&cursor={c}", id, next)
                .then()
                .body("items", hasSize(4))
                .body("next", nullValue());
        var file = Files.download(PROVINCE, Files.XLSX, "/api/v1/reports/" + id + "/document");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var sheet =
                    workbook.findSheet(ReportXlsx.ANNEX + " 2").orElseThrow().read();
            assertThat(sheet).hasSize(2 + 2 + 24 + 1);
            assertThat(sheet.get(5).getCellText(1)).isEqualTo("Xã Hữu Liên");
            assertThat(sheet.get(5).getCellText(2)).isEqualTo("Hữu Lũng");
        }
    }

    @Test
    void aPeriodIsComparedWithTheOneBeforeEvenWithoutAReport() {
        Database.execute("update regime_version set valid_from = date '2022-01-01' where regime_id = ?::uuid", regime);
        send("xa.huulien", Demo.HUU_LIEN, "2022-06-14", 20);
        send("xa.huulien", Demo.HUU_LIEN, "2022-07-14", 30);
        create(PROVINCE, Demo.LANG_SON, "2022-07-14")
                .body("content.previousAsOf", equalTo("2022-06-14"))
                .body("content.lines[0].before", equalTo(20))
                .body("content.lines[0].value", equalTo(30))
                .body("content.rows[0].figures[0].before", equalTo(20));
    }

    @Test
    void aCommuneReportsOnItsVillages() {
        regime = regime(Demo.HUU_LIEN, "VILLAGE", "{\"kind\": \"DAILY\"}");
        consolidates("7050de30-0000-4000-8000-000000000007", Demo.HUU_LIEN);
        village("Đoàn Kết");
        create("xa.huulien", Demo.HUU_LIEN, "2022-07-13")
                // In addition to the four villages of the demo.
                .body("content.rows.unit.name", hasSize(5))
                .body("content.rows.unit.name", equalTo(byName()))
                .body("content.rows.find { it.unit.name == 'Đoàn Kết' }.status", equalTo("MISSING"))
                .body("body.text", hasItem(containsString("chưa có thôn nào gửi báo cáo: 05 thôn: ")));
    }

    /** Since 1/7/2025 there are no districts. */
    @Test
    void aProvinceOfTodaySeesItsCommunesRightBelow() {
        Database.execute("update business_clock set offset_seconds = offset_seconds + 1100 * 86400");
        var since = LocalDate.of(2025, 7, 1);
        var province = UUID.randomUUID();
        units.establish(List.of(
                new NewUnit(
                        province,
                        Level.PROVINCE,
                        UnitType.TINH,
                        "97",
                        "Tỉnh mới",
                        UUID.fromString(Demo.VIET_NAM),
                        since,
                        null),
                new NewUnit(UUID.randomUUID(), Level.COMMUNE, UnitType.XA, "99001", "Hữu Lũng", province, since, null),
                new NewUnit(
                        UUID.randomUUID(),
                        Level.COMMUNE,
                        UnitType.PHUONG,
                        "99002",
                        "Đông Kinh",
                        province,
                        since,
                        null)));
        consolidates("7050de30-0000-4000-8000-000000000002", province.toString());
        regime = regime(province.toString(), "COMMUNE", "{\"kind\": \"MONTHLY\", \"closingDay\": 14}");
        create(PROVINCE, province.toString(), "2025-07-14")
                .body("content.unit.name", equalTo("Tỉnh mới"))
                .body("content.rows.unit.name", contains("Hữu Lũng", "Đông Kinh"))
                .body("content.rows.status", contains("MISSING", "MISSING"))
                .body("content.details", empty())
                .body("content.coverage.expected", equalTo(2))
                .body("body.text", hasItem(containsString("02 xã, phường: Hữu Lũng, Đông Kinh chưa báo cáo")));
    }

    /** Villages have no code to be ordered by. */
    private static List<String> byName() {
        return as("xa.huulien")
                .get("/api/v1/teams/coverage/villages?unit={unit}", Demo.HUU_LIEN)
                .then()
                .extract()
                .<List<String>>path("items.village.name")
                .stream()
                .sorted(Comparator.comparing(Vietnamese::fold))
                .toList();
    }

    private void village(String name) {
        var parent = UUID.fromString(Demo.HUU_LIEN);
        units.establish(List.of(new NewUnit(
                UUID.randomUUID(), Level.VILLAGE, UnitType.THON, null, name, parent, LocalDate.of(2020, 1, 1), null)));
    }

    static String regime(String owner, String level, String calendar) {
        var id = UUID.randomUUID().toString();
        var version = UUID.randomUUID().toString();
        Database.execute("insert into regime (id, owner_unit_id, code) values (?::uuid, ?::uuid, 'TEST')", id, owner);
        Database.execute(
                """
                insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient,
                    sending_method, outline, reporting_level, calendar, rules, valid_from)
                values (?::uuid, ?::uuid, 'T', 'T', '', 'Quyết định số 1', '', '', '', ?, ?::jsonb, '[]', date '2022-07-01')
                """,
                version,
                id,
                level,
                calendar);
        Database.execute(
                "insert into regime_timing values (?::uuid, ?, time '17:00', 2, time '17:00')", version, level);
        Database.execute("insert into regime_indicator values (?::uuid, ?::uuid, 0)", version, Demo.XU_LANG);
        return id;
    }

    private static void consolidates(String subject, String unit) {
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                values (gen_random_uuid(), ?, ?::uuid, 'CONSOLIDATOR', now() - interval '1 day')
                """,
                subject,
                unit);
    }

    private void send(String username, String unit, String asOf, int value) {
        as(username)
                .body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "%s",
                         "figures": [{"indicatorId": "%s", "value": %d}]}
                        """
                                .formatted(regime, unit, asOf, Demo.XU_LANG, value))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse create(String username, String unit, String asOf) {
        return Demo.draft(username, regime, unit, asOf).then().statusCode(201);
    }
}
