package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** How a sheet changes existing figures, and how the answer reports the changes. */
@QuarkusTest
@ApiTest
class SheetChangeTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-13";
    private static final String REASON = "&reason=Cộng nhầm";
    private static final String DRY_RUN = "&dryRun=true";

    private static final Map<String, String> CODES = Map.of(
            Demo.XU_LANG, "APP_XULANG",
            Demo.BANK, "APP_BANK",
            Demo.POSTMART, "SHOP_POSTMART",
            Demo.VOSO, "SHOP_VOSO");

    /** Real files of these kinds, kept outside the repository. Tests skip files that are absent. */
    private static final Path CASES = Path.of("../../shared/cases/files");

    @Test
    void aBlankCellKeepsTheFigureAndTheWordClearsIt() {
        assertThat(figures(Demo.YEN_BINH))
                .isEqualTo(Map.of("APP_XULANG", "34", "APP_BANK", "101", "SHOP_POSTMART", "79", "SHOP_VOSO", "45"));
        var file = SheetFile.of(DAY)
                .row("06391", "Yên Bình", 35, null, "xóa", "Không áp dụng")
                .bytes();
        upload(file, REASON + DRY_RUN)
                .statusCode(200)
                .body("corrected", equalTo(1))
                .body("cleared", equalTo(1))
                .body("rows[0].unit.code", equalTo("06391"))
                .body("rows[0].changes.column", contains("APP_XULANG", "SHOP_POSTMART", "SHOP_VOSO"))
                .body("rows[0].changes.before", contains("34", "79", "45"))
                .body("rows[0].changes.after", contains("35", null, "NOT_APPLICABLE"))
                .body("rows[0].missing", contains("SHOP_POSTMART"));
        assertThat(figures(Demo.YEN_BINH)).hasSize(4);
        upload(file, REASON).statusCode(200).body("cleared", equalTo(1)).body("dryRun", equalTo(false));
        assertThat(figures(Demo.YEN_BINH))
                .isEqualTo(Map.of("APP_XULANG", "35", "APP_BANK", "101", "SHOP_VOSO", "NOT_APPLICABLE"));
        upload(file, REASON)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("corrected", equalTo(0))
                .body("cleared", equalTo(0))
                .body("rows[0].changes", empty());
    }

    @Test
    void aReportWithFewerFiguresThanAskedIsImportedAndTheMissingAreNamed() {
        upload(SheetFile.of(DAY).row("06388", "Hữu Liên", 5, 6).bytes(), "")
                .statusCode(200)
                .body("submitted", equalTo(1))
                .body("rows[0].changes.before", contains(null, null))
                .body("rows[0].missing", contains("SHOP_POSTMART", "SHOP_VOSO"));
        assertThat(figures(Demo.HUU_LIEN)).isEqualTo(Map.of("APP_XULANG", "5", "APP_BANK", "6"));
    }

    @Test
    void aFigureOfAUnitThatHasNotReportedCannotBeCleared() {
        upload(SheetFile.of(DAY).row("06388", "Hữu Liên", 5, "xóa").bytes(), "")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-sheet"))
                .body("cellCount", equalTo(1))
                .body("cells", hasSize(1))
                .body("cells[0]", aMapWithSize(5))
                .body("cells[0].sheet", equalTo("HL-CNSCD 2022-07-13"))
                .body("cells[0].row", equalTo(3))
                .body("cells[0].column", equalTo("D"))
                .body("cells[0].value", equalTo("xóa"))
                .body("cells[0].code", equalTo("nothing-to-clear"));
    }

    @Test
    void aReportThatWouldBeEmptyIsRefused() {
        upload(
                        SheetFile.of(DAY)
                                .row("06391", "Yên Bình", "xóa", "xóa", "xóa", "xóa")
                                .bytes(),
                        REASON)
                .statusCode(422)
                .body("cells.code", contains("nothing-left", "nothing-left", "nothing-left", "nothing-left"));
        assertThat(figures(Demo.YEN_BINH)).hasSize(4);
    }

    @Test
    void theNoteOfAFigureThatStaysIsKept() {
        upload(SheetFile.of(DAY).row("06388", null, 5, 9_000_000, 7, 8).bytes(), "")
                .statusCode(422)
                .body("cells.code", contains("above-population"))
                .body("cells.column", contains("D"));
        upload(
                        SheetFile.of(DAY)
                                .row("06388", null, 5, 9_000_000, 7, 8, "Cả huyện")
                                .bytes(),
                        "")
                .statusCode(200);
        upload(SheetFile.of(DAY).row("06388", null, 6).bytes(), REASON)
                .statusCode(200)
                .body("rows.outcome", contains("CORRECTED"));
        as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}&to={d}", Demo.HUU_LIEN, DAY, DAY)
                .then()
                .body("items[0].notes.find { it.indicatorId == '%s' }.text".formatted(Demo.BANK), equalTo("Cả huyện"))
                .body("items[0].notes.find { it.indicatorId == '%s' }".formatted(Demo.XU_LANG), nullValue());
    }

    @Test
    void aNoteIsStoredWithFiguresThatNeedOneOtherwiseWithAllThatChange() {
        var first = SheetFile.of(DAY)
                .row("06388", null, 5, 9_000_000, 7, 8, "Cả huyện")
                .bytes();
        upload(first, "").statusCode(200);
        assertThat(notes(Demo.HUU_LIEN)).isEqualTo(Map.of("APP_BANK", "Cả huyện"));
        upload(first, "").statusCode(200).body("unchanged", equalTo(1)).body("leftOutCount", equalTo(0));
        var second = SheetFile.of(DAY)
                .row("06388", null, 6, null, null, null, "Đếm lại")
                .bytes();
        upload(second, REASON).statusCode(200);
        assertThat(notes(Demo.HUU_LIEN)).isEqualTo(Map.of("APP_BANK", "Cả huyện", "APP_XULANG", "Đếm lại"));
        upload(second, REASON).statusCode(200).body("unchanged", equalTo(1)).body("leftOutCount", equalTo(0));
        upload(SheetFile.of(DAY).row("06394", null, 5, 6, 7, 8, "Số đầu kỳ").bytes(), "")
                .statusCode(200);
        assertThat(notes(Demo.QUYET_THANG)).hasSize(4).containsValue("Số đầu kỳ");
    }

    @Test
    void aNewNoteWithUnchangedFiguresIsReportedAsLeftOut() {
        var file = SheetFile.of(DAY)
                .row("06391", "Yên Bình", 34, 101, 79, 45, "ghi chú mới")
                .bytes();
        var before = notes(Demo.YEN_BINH);
        upload(file, "")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("leftOutCount", equalTo(1))
                .body("leftOut.row", contains(3))
                .body("leftOut.code", contains("note-without-change"));
        assertThat(notes(Demo.YEN_BINH)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, formula-without-result",
        "Xaõ Höõu Lieân, vni-font",
        "H÷u Liªn, tcvn3-font",
        "H\uFFFDu Liên, lost-letters",
        "12.5, fraction",
        "13, a-date",
        "xóa, not-clearable"
    })
    void aNoteMustBeReadableText(String note, String code) {
        boolean number = Character.isDigit(note.charAt(0));
        var file = SheetFile.of(DAY)
                .row("06388", "Hữu Liên", 5, 6, 7, 8, number ? (Object) Double.valueOf(note) : note)
                .format("G3", code.equals("a-date") ? "dd/mm/yyyy" : "General");
        upload(file.bytes(), DRY_RUN)
                .statusCode(200)
                .body("rows", empty())
                .body("errors.column", contains("G"))
                .body("errors.code", contains(code));
    }

    @Test
    void codesThatMovedDoNotAssignFiguresToAnotherUnit() {
        var file = SheetFile.of(DAY)
                .row("06391", "Hữu Liên", 5, 6, 7, 8)
                .row("06394", "xã QUYẾT THẮNG", 5, 6, 7, 8)
                .bytes();
        upload(file, DRY_RUN)
                .statusCode(200)
                .body("rows.unit.code", contains("06394"))
                .body("errors.code", contains("name-differs"))
                .body("errors.column", contains("B"))
                .body("errors.value", contains("Hữu Liên"));
    }

    @Test
    void codesThatLostTheirZerosAreRestoredAndNoted() {
        var file = SheetFile.of(DAY)
                .row(6388, "Hữu Liên", 5)
                .row("6391\u00A0", "Yên Bình", 34)
                .row(6394, "Quyết Thắng", 7)
                .format("A5", "00000")
                .row(99, null, 7)
                .row("0", null, 7)
                .bytes();
        upload(file, DRY_RUN)
                .statusCode(200)
                .body("rows.unit.code", contains("06388", "06391", "06394"))
                .body("notes.code", contains("zeros-restored"))
                .body("notes[0].count", equalTo(2))
                .body("notes[0].value", equalTo("6388 → 06388"))
                .body("errors.code", contains("unknown-unit", "unknown-unit"))
                .body("errors.value", contains("99", "0"))
                .body("errorCount", equalTo(2));
    }

    @Test
    void totalsHiddenRowsAndRowsWithoutFiguresAreReported() {
        var file = SheetFile.of(DAY)
                .row("06388", "Hữu Liên", 5)
                .row("06391", "Yên Bình")
                .row("06394", "Quyết Thắng", 7)
                .row(null, "Tổng cộng", 12)
                .hide(5)
                .bytes();
        upload(file, "")
                .statusCode(200)
                .body("submitted", equalTo(2))
                .body("leftOutCount", equalTo(2))
                .body("leftOut.row", contains(4, 6))
                .body("leftOut.code", contains("says-nothing", "total-row"))
                .body("notes.find { it.code == 'hidden-rows' }.value", equalTo("5"));
    }

    @Test
    void importingAnExportedSheetUnchangedChangesNothing() {
        var report = Demo.report(Demo.HUU_LIEN, DAY);
        as("xa.huulien").body(report).post("/api/v1/submissions").then().statusCode(201);
        var file = as(DISTRICT)
                .get("/api/v1/regimes/{r}/sheet?unit={u}&asOf={d}", Demo.REGIME, Demo.HUU_LUNG, DAY)
                .asByteArray();
        var before = Database.query(Long.class, "select count(*) from submission_revision");
        upload(file, "")
                .statusCode(200)
                .body("submitted", equalTo(0))
                .body("corrected", equalTo(0))
                .body("unchanged", equalTo(23))
                .body("rows.collectMany { it.changes }", empty())
                .body("notes", empty())
                .body("leftOut.code", contains("says-nothing"));
        assertThat(figures(Demo.HUU_LIEN))
                .isEqualTo(Map.of(
                        "APP_XULANG", "10", "APP_BANK", "0", "SHOP_POSTMART", "NIL", "SHOP_VOSO", "NOT_APPLICABLE"));
        assertThat(Database.query(Long.class, "select count(*) from submission_revision"))
                .isEqualTo(before);
    }

    @Test
    void regimesWithSimilarCodesHaveDifferentSheets() {
        var daily = "{\"kind\": \"DAILY\"}";
        var definition = Programme.regimeDefinition(daily, "17:00");
        var ids = List.of("NGAY", "TUAN").stream()
                .map(end -> as(Programme.ADMINISTRATOR)
                        .body(Programme.newRegime("BAOCAO-CHUYENDOISO-XA-" + end, "2022-07-14", definition))
                        .post("/api/v1/regimes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        Database.setBusinessTime("2022-07-15T16:00:00");
        var path = "/api/v1/regimes/{r}/sheet?unit={u}&asOf=2022-07-14&dryRun=true";
        var file = as(DISTRICT)
                .get(path.replace("&dryRun=true", ""), ids.get(0), Demo.HUU_LUNG)
                .asByteArray();
        as(DISTRICT)
                .contentType(XLSX)
                .body(file)
                .post(path, ids.get(0), Demo.HUU_LUNG)
                .then()
                .statusCode(200);
        as(DISTRICT)
                .contentType(XLSX)
                .body(file)
                .post(path, ids.get(1), Demo.HUU_LUNG)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/other-sheet"));
    }

    /**
     * @param code the error at the cell; if there is no cell, the reason of a refusal or a left-out row; null if the file
     *     imports cleanly
     */
    @ParameterizedTest
    @CsvSource({
        "sheet-code-changed, D2, unknown-column",
        "sheet-code-row-deleted, , code-row-missing",
        "sheet-column-deleted, A2, column-missing",
        "sheet-correction-formula-no-cache, D5, formula-without-result",
        "sheet-fmt-red, , ",
        "sheet-formula-date, C4, a-date",
        "sheet-formula-no-cache, C4, formula-without-result",
        "sheet-nbsp-code, , ",
        "sheet-total-row, , total-row"
    })
    void filesCollectedFromUsersAreReadAsIntended(String folder, String cell, String code) throws IOException {
        var file = CASES.resolve(folder).resolve("sheet.xlsx");
        Assumptions.assumeTrue(Files.exists(file), () -> "not collected here: " + folder);
        var answer = upload(Files.readAllBytes(file), DRY_RUN + "&reason=Sửa");
        if ("code-row-missing".equals(code)) {
            answer.statusCode(422)
                    .body("type", equalTo("/problems/unreadable-sheet"))
                    .body("reason", equalTo(code));
        } else if (cell != null) {
            answer.statusCode(200)
                    .body("errors.collect { it.column + it.row + ' ' + it.code }", hasItems(cell + " " + code));
        } else {
            // A figure that falls needs a note, which these files lack.
            answer.statusCode(200).body("errors.findAll { it.code != 'falling' }", empty());
            if (code != null) {
                answer.body("leftOut.code", hasItems(code));
            }
        }
    }

    private static ValidatableResponse upload(byte[] file, String options) {
        return as(DISTRICT)
                .contentType(XLSX)
                .body(file)
                .post("/api/v1/regimes/" + Demo.REGIME + "/sheet?unit=" + Demo.HUU_LUNG + "&asOf=" + DAY + options)
                .then();
    }

    private static Map<String, String> notes(String unit) {
        var notes = new TreeMap<String, String>();
        List<Map<String, Object>> held = as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}&to={d}", unit, DAY, DAY)
                .jsonPath()
                .getList("items[0].notes");
        held.forEach(note -> notes.put(CODES.get(note.get("indicatorId")), String.valueOf(note.get("text"))));
        return notes;
    }

    private static Map<String, String> figures(String unit) {
        var figures = new TreeMap<String, String>();
        List<Map<String, Object>> held = as(DISTRICT)
                .get("/api/v1/submissions?unit={u}&from={d}&to={d}", unit, DAY, DAY)
                .jsonPath()
                .getList("items[0].figures");
        held.forEach(figure -> figures.put(
                CODES.get(figure.get("indicatorId")),
                String.valueOf(figure.get("mark") == null ? figure.get("value") : figure.get("mark"))));
        return figures;
    }
}
