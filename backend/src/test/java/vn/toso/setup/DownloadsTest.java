package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** Downloads have the same rows as the lists and tables in the UI, with the same filters and scope. */
@QuarkusTest
@ApiTest
class DownloadsTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DISTRICT = "huyen.huulung";
    private static final String NEIGHBOUR = "huyen.bachthong";
    private static final String DAY = "from=2022-07-13&to=2022-07-13";
    private static final String PROGRESS = "progress/export?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG;

    @Test
    void theProgressOfEachUnitRightBelow() {
        var rows = rows(DISTRICT, PROGRESS + "&asOf=2022-07-13");
        assertThat(rows).hasSize(24);
        var reported = of(rows, "06391");
        assertThat(reported)
                .containsEntry("unit_level", "COMMUNE")
                .containsEntry("unit_name", "Yên Bình")
                .containsEntry("status", "REPORTED")
                .containsEntry("reported", "1");
        var shown = as(DISTRICT)
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13")
                .jsonPath();
        var code = shown.getString("indicators[0].code");
        var value = shown.getString("rows.find { it.unit.code == '06391' }.totals[0].value");
        assertThat(reported).containsEntry(code, value).containsKeys(code + "_target", code + "_rate_percent");
        // The rate comes after the target that it refers to.
        var plan = shown.getString("rows.find { it.unit.code == '06391' }.totals[0].target.value");
        assertThat(reported).containsEntry(code + "_target", plan);
        assertThat(List.copyOf(reported.keySet())).containsSubsequence(code, code + "_target", code + "_rate_percent");
        assertThat(of(rows, "06388")).containsEntry("status", "MISSING").containsEntry("missing", "1");
        assertThat(rows(DISTRICT, PROGRESS + "&asOf=2022-07-13&carry=false")).hasSize(24);
    }

    @Test
    void theProgressNamesWhatAReportLeavesOutAndWhatIsCarried() {
        for (var report :
                List.of(Demo.report(Demo.HUU_LIEN, "2022-07-12"), Demo.report(Demo.HUU_LIEN, "2022-07-13", "12"))) {
            as("xa.huulien").body(report).post("/api/v1/submissions").then().statusCode(201);
        }
        var rows = rows(DISTRICT, PROGRESS + "&asOf=2022-07-13");
        assertThat(of(rows, "06388"))
                .containsEntry("status", "REPORTED")
                .containsEntry("partial", "1")
                .containsEntry("carried", "1")
                .containsEntry("oldest_carried", "2022-07-12")
                .containsEntry("unanswered", "APP_BANK SHOP_POSTMART SHOP_VOSO")
                .containsEntry("APP_XULANG_fresh", "1")
                .containsEntry("APP_XULANG_carried", "0")
                .containsEntry("APP_BANK_fresh", "0")
                .containsEntry("APP_BANK_carried", "1")
                .containsEntry("APP_BANK_oldest_carried", "2022-07-12")
                .containsEntry("SHOP_VOSO_not_applicable", "1")
                .containsEntry("SHOP_BUYER_carried", "1")
                .containsEntry("SHOP_BUYER_lacking_part", "0");
        assertThat(of(rows, "06391"))
                .containsEntry("partial", "0")
                .containsEntry("unanswered", "")
                .containsEntry("APP_BANK_fresh", "1");
        assertThat(of(rows, "06394")).containsEntry("unanswered", "").containsEntry("APP_BANK_none", "1");
    }

    @Test
    void theSubmissionsOfTheList() {
        var all = rows(DISTRICT, "submissions/export?" + DAY);
        assertThat(all).hasSize(22).allSatisfy(row -> assertThat(row)
                .containsEntry("as_of", "2022-07-13")
                .containsEntry("regime", "HL-CNSCD"));
        var one = rows(DISTRICT, "submissions/export?" + DAY + "&unit=" + Demo.YEN_BINH);
        assertThat(one).hasSize(1);
        var figure = Database.query(
                Long.class,
                """
                select f.value from submission s
                join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                where s.unit_id = ?::uuid and s.as_of = '2022-07-13' and f.indicator_id = ?::uuid
                """,
                Demo.YEN_BINH,
                Demo.BANK);
        assertThat(one.get(0)).containsEntry("APP_BANK", String.valueOf(figure));
        assertThat(rows(DISTRICT, "submissions/export?from=2022-07-14&to=2022-07-14"))
                .isEmpty();
        assertThat(rows(NEIGHBOUR, "submissions/export?" + DAY)).isEmpty();
    }

    @Test
    void theRevisionsOfOneObligation() {
        var id = submission("2022-07-09");
        as("xa.yenbinh")
                .header("If-Match", "\"0\"")
                .body(
                        """
                        {"reason": "=Cộng nhầm", "figures": [
                            {"indicatorId": "%s", "value": 34}, {"indicatorId": "%s", "mark": "NIL"}]}
                        """
                                .formatted(Demo.XU_LANG, Demo.BANK))
                .post("/api/v1/submissions/{id}/revisions", id)
                .then()
                .statusCode(201);
        var rows = rows(DISTRICT, "submissions/" + id + "/revisions/export");
        assertThat(rows).extracting(row -> row.get("revision")).containsExactly("1", "2");
        assertThat(rows.get(1)).containsEntry("APP_BANK", "NIL").containsEntry("reason", "'=Cộng nhầm");
        assertThat(rows.get(0).get("APP_BANK")).matches("\\d+");
        refused(NEIGHBOUR, "submissions/" + id + "/revisions/export");
    }

    @Test
    void theReportsOfTheList() {
        Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, "2022-07-13").then().statusCode(201);
        var rows = rows(DISTRICT, "reports/export?" + DAY);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("regime", "HL-CNSCD")
                .containsEntry("unit_name", "Hữu Lũng")
                .containsEntry("edition", "1")
                .containsEntry("state", "DRAFT")
                .containsEntry("issued_at", "");
        assertThat(rows(DISTRICT, "reports/export?from=2022-07-14&to=2022-07-14"))
                .isEmpty();
        assertThat(rows(NEIGHBOUR, "reports/export?" + DAY)).isEmpty();
    }

    @Test
    void aDivision() {
        var target = Programme.target(Demo.HUU_LUNG, Demo.POSTMART, "2022-07-13", 100);
        as(Programme.ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body("{\"mode\": \"EVEN\", \"parts\": []}")
                .put("/api/v1/targets/{id}/allocation", target)
                .then()
                .statusCode(200);
        var rows = rows(DISTRICT, "targets/" + target + "/allocation/export");
        assertThat(rows).hasSize(24);
        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row.get("value"))))
                .allMatch(value -> value == 4 || value == 5);
        refused(NEIGHBOUR, "targets/" + target + "/allocation/export");
    }

    @Test
    void holidaysOfAYear() {
        assertThat(rows(DISTRICT, "holidays/export?from=2022-09-02&to=2022-09-02"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("date", "2022-09-02").containsEntry("kind", "HOLIDAY"));
    }

    @Test
    void exemptionsFromARegime() {
        var regime = Programme.regime("SAN-TMDT", "2022-07-14");
        Programme.exemption(regime, Demo.HUU_LIEN, "2022-07-14");
        assertThat(rows(DISTRICT, "regimes/" + regime + "/exemptions/export"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unit_code", "06388")
                        .containsEntry("reason", "Mưa lũ, mất liên lạc")
                        .containsEntry("valid_from", "2022-07-14"));
        refused(NEIGHBOUR, "regimes/" + regime + "/exemptions/export");
    }

    @Test
    void unitsPastOnePage() {
        var all = rows("tinh.langson", "units/export?level=COMMUNE");
        var listed =
                as("tinh.langson").get("/api/v1/units?level=COMMUNE&limit=200").jsonPath();
        assertThat(all).hasSizeGreaterThanOrEqualTo(listed.getList("items").size());
        assertThat(all).allSatisfy(row -> assertThat(row).containsEntry("level", "COMMUNE"));
        assertThat(of(all, "06388", "code")).containsEntry("name", "Hữu Liên").containsEntry("parent_code", "186");
        assertThat(rows("tinh.langson", "units/export?level=COMMUNE&under=" + Demo.HUU_LUNG))
                .hasSize(24);
        assertThat(rows("xa.yenbinh", "units/export?level=COMMUNE"))
                .extracting(row -> row.get("code"))
                .containsExactly("06391");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submissions/export?" + DAY, "holidays/export", "units/export", "reorganisations/export"})
    void numbersAndDatesHaveTheirTypesInASpreadsheet(String path) throws IOException {
        var file = as(DISTRICT)
                .accept(XLSX)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString(XLSX))
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            var head = rows.get(0).stream().map(cell -> cell.asString()).toList();
            for (var number :
                    List.of("revision", "APP_BANK", "date", "as_of", "valid_from", "effective_on", "received_at")) {
                if (head.contains(number)) {
                    assertThat(rows.get(1).getCell(head.indexOf(number)).getType())
                            .as(number)
                            .isEqualTo(CellType.NUMBER);
                }
            }
        }
    }

    @Test
    void aDownloadLeavesNoTemporaryFile() throws IOException {
        long before = files();
        rows(DISTRICT, "units/export");
        refused(NEIGHBOUR, "submissions/" + submission("2022-07-09") + "/revisions/export");
        assertThat(files()).isEqualTo(before);
    }

    private static long files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("toso-.*\\.(csv|xlsx)"))
                    .count();
        }
    }

    private static String submission(String asOf) {
        return Database.query(
                        UUID.class,
                        "select id from submission where unit_id = ?::uuid and as_of = ?::date",
                        Demo.YEN_BINH,
                        asOf)
                .toString();
    }

    private static void refused(String username, String path) {
        as(username).accept(CSV).get("/api/v1/" + path).then().statusCode(404);
    }

    private static Map<String, String> of(List<Map<String, String>> rows, String code) {
        return of(rows, code, "unit_code");
    }

    private static Map<String, String> of(List<Map<String, String>> rows, String code, String column) {
        return rows.stream()
                .filter(row -> row.get(column).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(String username, String path) {
        var text = new String(
                as(username)
                        .accept(CSV)
                        .get("/api/v1/" + path)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", containsString(CSV))
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        var lines = text.substring(1).lines().map(DownloadsTest::cells).toList();
        var head = lines.get(0);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < head.size(); i++) {
                        row.put(head.get(i), line.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
