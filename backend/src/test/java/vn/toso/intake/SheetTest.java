package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Figures exported to a spreadsheet come back unchanged when it is imported. */
@QuarkusTest
@ApiTest
class SheetTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PATH = "/api/v1/regimes/" + Demo.REGIME + "/sheet?unit=" + Demo.HUU_LUNG + "&asOf=";
    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-13";
    private static final List<String> CODES = List.of("APP_XULANG", "APP_BANK", "SHOP_POSTMART", "SHOP_VOSO");

    @Test
    void zeroBlankNilAndNotApplicableSurviveExportAndImport() throws IOException {
        var sent =
                """
                {"regimeId": "%s", "unitId": "%s", "asOf": "%s", "figures": [{"indicatorId": "%s", "value": 0},
                    {"indicatorId": "%s", "mark": "NIL"}, {"indicatorId": "%s", "mark": "NOT_APPLICABLE"}]}
                """
                        .formatted(Demo.REGIME, Demo.HUU_LIEN, DAY, Demo.XU_LANG, Demo.BANK, Demo.POSTMART);
        String id = as("xa.huulien")
                .body(sent)
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var file = download(DAY);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2 + 24);
            assertThat(rows.get(0).getCellText(8)).startsWith("Ô trống: giữ nguyên. Gõ xóa: bỏ số đã báo cáo.");
            assertThat(rows.get(1).getCellCount()).isEqualTo(8);
            var row = row(rows, "06388");
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(2).asNumber()).isZero();
            assertThat(row.getCellText(3)).isEqualTo("Không phát sinh");
            assertThat(row.getCellText(4)).isEqualTo("Không áp dụng");
            assertThat(row.getCellText(5)).isEmpty();
            // A unit that has not reported has blank cells, not zeros.
            var missing = row(rows, "06394");
            assertThat(List.of(2, 3, 4, 5)).allSatisfy(column -> assertThat(missing.getCellText(column))
                    .isEmpty());
            assertThat(missing.getCellText(7)).isEqualTo("Chưa báo cáo");
        }

        upload(DISTRICT, DAY, file, "")
                .statusCode(200)
                .body("rows", hasSize(23))
                .body("rows.outcome", everyItem(equalTo("UNCHANGED")))
                .body("errors", empty());

        // The same figures, typed by hand for another date.
        upload(DISTRICT, "2022-07-12", sheet("2022-07-12", Map.of("06388", List.of(0, "KPS", "không áp dụng"))), "")
                .statusCode(200)
                .body("rows.outcome", contains("SUBMITTED"));
        assertThat(figures("2022-07-12")).isEqualTo(figures(DAY)).hasSize(3);
        as("xa.huulien").get("/api/v1/submissions/" + id).then().body("version", equalTo(0));
    }

    @Test
    void aSheetIsImportedOnceAndACorrectionNeedsAReason() throws IOException {
        var file = sheet(DAY, Map.of("06388", List.of(5, 6, 7, 8), "06394", List.of("1.234", 2, 3, 4)));
        upload(DISTRICT, DAY, file, "&dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows.outcome", contains("SUBMITTED", "SUBMITTED"));
        assertThat(reports()).isEqualTo(22);
        upload(DISTRICT, DAY, file, "").statusCode(200).body("rows.outcome", contains("SUBMITTED", "SUBMITTED"));
        upload(DISTRICT, DAY, file, "").statusCode(200).body("rows.outcome", contains("UNCHANGED", "UNCHANGED"));
        assertThat(reports()).isEqualTo(24);
        as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}", Demo.QUYET_THANG, DAY)
                .then()
                .body("items[0].channel", equalTo("SPREADSHEET"))
                .body("items[0].figures.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(1234));

        var other = sheet(DAY, Map.of("06388", List.of(5, 6, 7, 9)));
        upload(DISTRICT, DAY, other, "")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-sheet"))
                .body("cells.code", contains("reason-required"))
                .body("cells.column", contains("A"));
        upload(DISTRICT, DAY, other, "&reason=Cộng nhầm").statusCode(200).body("rows.outcome", contains("CORRECTED"));
    }

    @Test
    void eachWrongCellIsNamedAndNothingIsImported() throws IOException {
        var wrong = new TreeMap<String, List<Object>>();
        wrong.put("06388", List.of("1,234", "10,5", -3, "abc"));
        wrong.put("06394", List.of(1, 2, 3.5, 4));
        wrong.put("99999", List.of(1, 2, 3, 4));
        var file = sheet(DAY, wrong);

        upload(DISTRICT, DAY, file, "")
                .statusCode(422)
                .body("cells.row", contains(3, 3, 3, 3, 4, 5))
                .body(
                        "cells.findAll { it.row == 3 }.code",
                        containsInAnyOrder("ambiguous", "fraction", "negative", "not-a-number"))
                .body("cells.find { it.code == 'ambiguous' }.column", equalTo("C"))
                .body("cells.find { it.code == 'ambiguous' }.value", equalTo("1,234"))
                .body("cells.find { it.row == 4 }.column", equalTo("E"))
                .body("cells.find { it.row == 5 }.code", equalTo("unknown-unit"));
        upload(DISTRICT, DAY, file, "&dryRun=true").statusCode(200).body("errors", hasSize(6));
        assertThat(reports()).isEqualTo(22);
    }

    @Test
    void theNoteOfARowAnswersItsWarning() throws IOException {
        Database.setBusinessTime("2022-07-14T16:00:00");
        var day = "2022-07-14";
        upload(DISTRICT, day, sheet(day, Map.of("06391", List.of(5, 101, 79, 45))), "")
                .statusCode(422)
                .body("cells.code", contains("falling"))
                .body("cells.column", contains("C"));
        upload(DISTRICT, day, sheet(day, Map.of("06391", List.of(5, 101, 79, 45, "Loại trùng"))), "")
                .statusCode(200)
                .body("rows.outcome", contains("SUBMITTED"));
    }

    @ParameterizedTest
    @CsvSource({"xa.huulien, 404", "huyen.bachthong, 404", "tinh.langson, 403"})
    void aCallerCannotImportForAUnitThatTheyMayNotSubmitFor(String account, int status) throws IOException {
        upload(account, DAY, sheet(DAY, Map.of("06394", List.of(1, 2, 3, 4))), "")
                .statusCode(status);
        assertThat(reports()).isEqualTo(22);
    }

    @Test
    void aFileThatIsNotAnExportedSheetIsRefused() throws IOException {
        upload(DISTRICT, DAY, "no spreadsheet at all".getBytes(), "")
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-table"))
                .body("reason", equalTo("other"));
        upload(DISTRICT, DAY, new byte[0], "").statusCode(422).body("reason", equalTo("empty"));
        upload(DISTRICT, DAY, sheet("2022-07-12", Map.of("06388", List.of(1, 2, 3, 4))), "")
                .statusCode(422)
                .body("type", equalTo("/problems/other-sheet"))
                .body("expected", equalTo("HL-CNSCD 2022-07-13"));
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        Database.execute(
                "update unit_version set name = '=1+1' where unit_id = ?::uuid and level = 'COMMUNE'", Demo.HUU_LIEN);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(download(DAY)))) {
            var cell = row(workbook.getFirstSheet().read(), "06388").getCell(1);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo("=1+1");
        } finally {
            Database.execute("update unit_version set name = 'Hữu Liên' where unit_id = ?::uuid", Demo.HUU_LIEN);
        }
    }

    @Test
    void theFiguresOfAServiceSayThatTheyCameThroughTheApi() throws IOException {
        Database.execute("update assignment set role = 'SERVICE' where subject = ?", Tokens.subject(DISTRICT));
        upload(DISTRICT, DAY, sheet(DAY, Map.of("06388", List.of(5, 6, 7, 8))), "")
                .statusCode(200)
                .body("rows.outcome", contains("SUBMITTED"));
        upload(DISTRICT, DAY, sheet(DAY, Map.of("06388", List.of(5, 6, 7, 9))), "&reason=Sai")
                .statusCode(200)
                .body("rows.outcome", contains("CORRECTED"));
        String id = as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}", Demo.HUU_LIEN, DAY)
                .then()
                .extract()
                .path("items[0].id");
        as(DISTRICT)
                .get("/api/v1/submissions/{id}/revisions", id)
                .then()
                .body("items", hasSize(2))
                .body("items.channel", everyItem(equalTo("API")));
    }

    private static byte[] download(String day) {
        return as(DISTRICT)
                .get(PATH + day)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse upload(String username, String day, byte[] file, String options) {
        return as(username)
                .contentType(XLSX)
                .body(file)
                .post(PATH + day + options)
                .then();
    }

    /** A sheet as a user fills it in: numbers in numeric cells, text in text cells. */
    private static byte[] sheet(String day, Map<String, ? extends List<?>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("HL-CNSCD " + day);
            sheet.value(1, 0, "UNIT");
            for (int i = 0; i < CODES.size(); i++) {
                sheet.value(1, 2 + i, CODES.get(i));
            }
            sheet.value(1, 6, "NOTE");
            int row = 2;
            for (var entry : new TreeMap<>(rows).entrySet()) {
                sheet.value(row, 0, entry.getKey());
                for (int i = 0; i < entry.getValue().size(); i++) {
                    cell(sheet, row, 2 + i, entry.getValue().get(i));
                }
                row++;
            }
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> figures(String day) {
        return as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}&to={d}", Demo.HUU_LIEN, day, day)
                .jsonPath()
                .getList("items[0].figures");
    }

    private static long reports() {
        return Database.query(Long.class, "select count(*) from submission where as_of = ?::date", DAY);
    }
}
