package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** The district's report for 13/7/2022, with exact figures, through all its steps. */
@QuarkusTest
@ApiTest
class ReportResourceTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-13";

    private String id;

    @BeforeEach
    void aDraft() {
        id = create(DISTRICT).statusCode(201).header("ETag", "\"0\"").extract().path("id");
    }

    @Test
    void theDraftContainsTheDistrictsFigures() {
        read().body("state", equalTo("DRAFT"))
                .body("edition", equalTo(1))
                .body("hash", nullValue())
                .body("content.coverage.expected", equalTo(24))
                .body("content.coverage.reported", equalTo(22))
                .body("content.missingUnits", contains("Quyết Thắng", "Hữu Liên"))
                .body("content.plan.value", equalTo(62149))
                .body("content.lines.value", contains(2205, 1584, 2492, 1197, 1295, 6281))
                .body("content.lines[0].percent", equalTo(3.55f))
                .body("content.lines[1].percent", equalTo(2.55f))
                .body("content.lines[2].percent", equalTo(4.01f))
                .body("content.lines[5].percent", equalTo(10.1f))
                .body("content.lines[5].method", equalTo("ACCOUNTS_PER_PLANNED_PERSON"))
                .body("content.lines[5].meanPercent", equalTo(3.37f))
                .body("content.rows", hasSize(24))
                .body("content.rows.findAll { it.status == 'MISSING' }.figures.value.flatten()", everyItem(nullValue()))
                .body(
                        "body.text",
                        hasItem(
                                containsString(
                                        "22 xã, thị trấn đã gửi báo cáo, trong đó 22 xã, thị trấn chưa được duyệt; 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo")))
                .body("body.text", hasItem(containsString("6.281 tài khoản, đạt 10,1% kế hoạch")))
                .body("body.text", hasItem(containsString("2.492 tài khoản, đạt 4,01% kế hoạch (trong đó")))
                .body("body.text", hasItem(containsString("62.149")))
                .body("allowedActions", contains("EDIT", "SUBMIT"))
                .body("events.action", contains("CREATE"));
    }

    @Test
    void flowsCannotBeginAfterTheDate() {
        as(DISTRICT)
                .body(
                        "{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"2022-07-12\", \"flowsFrom\": \"2022-07-13\"}"
                                .formatted(Demo.REGIME, Demo.HUU_LUNG))
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/flowsFrom"))
                .body("errors[0].code", equalTo("after-as-of"));
    }

    @Test
    void aReportOfNoRegimeIsNotFound() {
        as(DISTRICT)
                .body(
                        """
                        {"regimeId": "00000000-0000-4000-8000-00000000dead", "unitId": "%s", "asOf": "%s"}
                        """
                                .formatted(Demo.HUU_LUNG, DAY))
                .post("/api/v1/reports")
                .then()
                .statusCode(404);
    }

    @Test
    void headAnswersNotFoundLikeGet() {
        as(DISTRICT)
                .accept("application/pdf")
                .head("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(200);
        as("huyen.bachthong")
                .accept("application/pdf")
                .head("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(404);
        as("xa.huulien")
                .accept("application/pdf")
                .head("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(403);
    }

    @Test
    void figuresCannotBeTypedOverButWordsCan() {
        var paper = paper();
        edit(0, paper.replace("{tong}", "{so_khac}"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-placeholder"))
                .body("errors[0].pointer", matchesPattern("/body/\\d+/text"))
                .body("errors[0].code", equalTo("unknown-placeholder"))
                .body("placeholders", contains("so_khac"));
        // No figure is filled in there.
        edit(0, paper.replace("Như trên", "Như {tong}"))
                .statusCode(422)
                .body("errors[0].pointer", matchesPattern("/recipients/\\d+"))
                .body("placeholders", contains("{tong}"));
        edit(0, paper.replace("cụ thể:", "còn rất thấp:"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("body.text", hasItem(containsString("6.281 tài khoản, đạt 10,1% kế hoạch, còn rất thấp:")));
        edit(0, paper).statusCode(412).body("type", equalTo("/problems/stale")).body("version", equalTo(1));
    }

    @Test
    void allFilesContainTheSameFigures() throws Exception {
        issue();
        for (var text : List.of(docx(), pdf(), xlsx())) {
            assertThat(text)
                    .contains(
                            "22 xã, thị trấn đã gửi báo cáo, trong đó 22 xã, thị trấn chưa được duyệt; 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo")
                    .contains("6.281 tài khoản, đạt 10,1% kế hoạch")
                    .contains("2.205 tài khoản, đạt 3,55% kế hoạch")
                    .contains("1.584 tài khoản, đạt 2,55% kế hoạch")
                    .contains("2.492 tài khoản, đạt 4,01% kế hoạch")
                    .contains("1.197")
                    .contains("1.295")
                    .contains("62.149")
                    .contains("1/BC-VHTT");
        }
    }

    private String docx() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(document(ReportFormat.DOCX)));
                var extractor = new XWPFWordExtractor(document)) {
            return plain(extractor.getText());
        }
    }

    private String pdf() throws IOException {
        try (var document = Loader.loadPDF(document(ReportFormat.PDF))) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private String xlsx() throws IOException {
        var text = new StringBuilder();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(document(ReportFormat.XLSX)))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell != null) {
                                text.append(cell.getText()).append(' ');
                            }
                        }));
            }
        }
        return plain(text.toString());
    }

    /** Joins lines, because they wrap on paper. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    @Test
    void numberAndDateAreEnteredWhenTheReportIsIssued() {
        edit(0, paper().replace("\"number\":\"\"", "\"number\":\"12/BC-VHTT\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/number"))
                .body("errors[0].code", equalTo("entered-at-issue"));
        step("submit", 0).statusCode(200);
        issue(1, Reports.ISSUE.replace("2022-07-13", "2022-07-12"))
                .statusCode(422)
                .body("type", equalTo("/problems/report-incomplete"))
                .body("errors.pointer", contains("/signedOn"))
                .body("errors.code", contains("signed-before-as-of"));
        issue(1, Reports.ISSUE.replace("2022-07-13", "2022-07-14"))
                .statusCode(422)
                .body("errors.code", contains("future-date"));
        issue(1, Reports.ISSUE.replace("HEAD", "DEPUTY").replace("Nguyễn Văn Ví Dụ", " "))
                .statusCode(422)
                .body("errors.pointer", contains("/signature/ownTitle", "/signature/name"));
        issue(1, Reports.ISSUE)
                .statusCode(200)
                .body("paper.number", equalTo("12/BC-VHTT"))
                .body("paper.signedOn", equalTo("2022-07-13"))
                .body("paper.signature.name", equalTo("Nguyễn Văn Ví Dụ"));
    }

    @Test
    void aNumberIsUsedOnceAYear() {
        var first = id;
        issue();
        id = create(DISTRICT).statusCode(201).extract().path("id");
        step("submit", 0).statusCode(200);
        for (var same : List.of(" 1/bc-vhtt ", "01/BC-VHTT")) {
            issue(1, Reports.ISSUE.replace("12/BC-VHTT", same))
                    .statusCode(409)
                    .body("type", equalTo("/problems/number-taken"))
                    .body("reportId", equalTo(first));
        }
        read().body("state", equalTo("SUBMITTED")).body("paper.number", equalTo(""));
        issue(1, Reports.ISSUE).statusCode(200);
    }

    @Test
    void openPointsAreListedAndNeedAReason() throws Exception {
        String returned = read().extract().path("content.rows.find { it.unit.name == 'Yên Bình' }.submissionId");
        as(DISTRICT)
                .header("If-Match", "\"0\"")
                .body("{\"comment\": \"Rà soát lại\", \"figures\": []}")
                .post("/api/v1/submissions/{id}/return", returned)
                .then()
                .statusCode(200);
        read().body("openPoints.kind", contains("NOT_REPORTED", "RETURNED", "NOT_ACCEPTED"))
                .body("openPoints.count", contains(2, 1, 21))
                .body("openPoints[0].units", contains("xã Hữu Liên", "xã Quyết Thắng"))
                .body("openPoints[1].units", contains("xã Yên Bình"))
                .body("content.rows.find { it.unit.name == 'Yên Bình' }.review", equalTo("RETURNED"))
                .body("body.text", hasItem(containsString("01 xã bị trả lại, chưa gửi lại: Yên Bình")));
        assertThat(pdf()).contains("Xã Yên Bình").contains("Đúng hạn, bị trả lại");
        step("submit", 0).statusCode(200);
        issue(1, Reports.ISSUE.replaceFirst("\"reason\": \"[^\"]*\"", "\"reason\": \" \""))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        issue(1, Reports.ISSUE)
                .statusCode(200)
                .body("events.find { it.action == 'ISSUE' }.reason", equalTo("Hai xã chưa báo cáo, đã đôn đốc"));
    }

    /** Free text can deny what the figures know; the signer is told. */
    @Test
    void aTextThatDoesNotSayWhoHasNotReportedIsAnOpenPoint() {
        read().body("openPoints.kind", not(hasItem("NOT_STATED")));
        edit(0, paper().replace("({tinh_hinh_gui})", "(đã gửi đầy đủ[, {chi_tieu_day_du} {tinh_hinh_gui}])"))
                .statusCode(200)
                .body("openPoints.kind", not(hasItem("NOT_STATED")));
        edit(1, paper().replaceAll("\\[, \\{chi_tieu_day_du} \\{tinh_hinh_gui}]", ", đúng hạn"))
                .statusCode(200)
                .body("openPoints[-1].kind", equalTo("NOT_STATED"))
                .body("openPoints[-1].count", equalTo(24))
                .body("openPoints[-1].units", hasItems("xã Hữu Liên", "xã Quyết Thắng"))
                .body("openPoints[-1].placeholders", contains("tinh_hinh_gui"));
        step("submit", 2).statusCode(200);
        issue(3, Reports.ISSUE)
                .statusCode(200)
                .body("events[-1].openPoints[-1].placeholders", contains("tinh_hinh_gui"));
    }

    @Test
    void onlyADraftIsMarkedOnEachPage() throws Exception {
        assertThat(marks()).isGreaterThan(1);
        assertThat(docx()).contains("Bản dự thảo, chưa ban hành.");
        step("submit", 0).statusCode(200);
        assertThat(marks()).isZero();
        assertThat(docx()).contains("Bản số 1 trình ký, chưa ban hành.").doesNotContain("SHA-256");
        issue(1, Reports.ISSUE).statusCode(200);
        assertThat(marks()).isZero();
        assertThat(docx()).contains("SHA-256");
    }

    /** @return the number of pages with the mark of a draft; fails if only some pages have it */
    private long marks() throws IOException {
        long marked = 0;
        try (var document = Loader.loadPDF(document(ReportFormat.PDF))) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                marked += stripper.getText(document).contains("DỰ THẢO") ? 1 : 0;
            }
            assertThat(marked).isIn(0L, (long) document.getNumberOfPages());
        }
        return marked;
    }

    @Test
    void anIssuedReportNeverChanges() throws Exception {
        issue();
        String hash = read().body("state", equalTo("ISSUED"))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("issuedByName", equalTo(DISTRICT))
                .body("allowedActions", contains("ATTACH"))
                .extract()
                .path("hash");
        var frozen = Database.query(String.class, "select frozen from report where id = ?::uuid", id);
        var digest = MessageDigest.getInstance("SHA-256").digest(frozen.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
        as(DISTRICT).get("/api/v1/reports?hash=" + hash).then().body("items.id", contains(id));

        var files = documents();
        as("xa.huulien")
                .body(report(Demo.HUU_LIEN, DAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        read().body("content.coverage.reported", equalTo(22)).body("content.lines[5].value", equalTo(6281));
        assertThat(documents()).usingRecursiveComparison().isEqualTo(files);
        edit(2, paper()).statusCode(403).body("type", equalTo("/problems/not-now"));
    }

    @Test
    void aSecondEditionShowsTheChangedFigure() {
        issue();
        as("xa.huulien")
                .body(report(Demo.HUU_LIEN, DAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        var first = id;
        id = create(DISTRICT)
                .statusCode(201)
                .body("edition", equalTo(2))
                .extract()
                .path("id");
        as(DISTRICT)
                .get("/api/v1/reports/{id}/difference", id)
                .then()
                .statusCode(200)
                .body("previousEdition", equalTo(1))
                .body("lines.find { it.name == 'Công dân số Xứ Lạng' }.before", equalTo(2205))
                .body("lines.find { it.name == 'Công dân số Xứ Lạng' }.after", equalTo(2215))
                .body("units.unit.name", contains("Hữu Liên"))
                .body("units[0].statusBefore", equalTo("MISSING"))
                .body("units[0].statusAfter", equalTo("REPORTED"));
        as(DISTRICT).get("/api/v1/reports/{id}/difference", first).then().statusCode(404);
        create(DISTRICT)
                .statusCode(409)
                .body("type", equalTo("/problems/report-open"))
                .body("reportId", equalTo(id));
        issue();
        as(DISTRICT)
                .get("/api/v1/reports?unit={u}", Demo.HUU_LUNG)
                .then()
                .body("items.edition", contains(2, 1))
                .body("items.state", contains("ISSUED", "SUPERSEDED"));
    }

    @Test
    void aWithdrawnReportShowsCurrentFiguresAgain() {
        step("submit", 0)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("allowedActions", contains("WITHDRAW", "ISSUE"));
        edit(1, paper()).statusCode(403);
        as("xa.huulien")
                .body(report(Demo.HUU_LIEN, DAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        read().body("content.coverage.reported", equalTo(22));
        read().body("openPoints.kind", hasItem("CHANGED_SINCE"))
                .body("openPoints.find { it.kind == 'CHANGED_SINCE' }.units", contains("xã Hữu Liên"));
        step("withdraw", 1).statusCode(200).body("hash", nullValue());
        read().body("content.coverage.reported", equalTo(23));
    }

    @Test
    void aReportIsNotIssuedOverFiguresThatItsSignerHasNotSeen() {
        step("submit", 0).statusCode(200);
        as("xa.huulien")
                .body(report(Demo.HUU_LIEN, DAY))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        for (var seen : List.of("", ", \"changedVersion\": \"\"", ", \"changedVersion\": \"x\"")) {
            issue(1, Reports.ISSUE.replaceFirst("}\\s*$", seen + "}"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/figures-changed"))
                    .body("openPoints.find { it.kind == 'CHANGED_SINCE' }.units", contains("xã Hữu Liên"));
        }
        read().body("state", equalTo("SUBMITTED"));
        String seen = read().extract().path("openPoints.find { it.kind == 'CHANGED_SINCE' }.version");
        issue(1, Reports.ISSUE.replaceFirst("}\\s*$", ", \"changedVersion\": \"" + seen + "\"}"))
                .statusCode(200);
        read().body("state", equalTo("ISSUED"))
                .body("openPoints.kind", not(hasItem("CHANGED_SINCE")))
                .body("events[-1].openPoints.kind", hasItem("CHANGED_SINCE"))
                .body("events[0].openPoints", nullValue());
    }

    @Test
    void aNumberNeedsItsSymbolAndASignerATitleOfTheirOwn() {
        step("submit", 0).statusCode(200);
        issue(1, Reports.ISSUE.replace("12/BC-VHTT", "12 /BC"))
                .statusCode(422)
                .body("errors.pointer", contains("/number"))
                .body("errors.code", contains("no-document-number"));
        issue(
                        1,
                        Reports.ISSUE
                                .replace("HEAD", "DEPUTY")
                                .replace("\"ownTitle\": \"\"", "\"ownTitle\": \"Trưởng phòng \""))
                .statusCode(422)
                .body("errors.pointer", contains("/signature/ownTitle"))
                .body("errors.code", contains("title-of-head"));
        read().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void theNextReportIsComparedWithTheOneBefore() {
        id = as(DISTRICT)
                .body(body("2022-07-12"))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issue();
        id = as(DISTRICT).get("/api/v1/reports?from=" + DAY).then().extract().path("items[0].id");
        read().body("content.previousAsOf", equalTo("2022-07-12"))
                .body("content.lines[5].before", equalTo(6138))
                .body("body.text", hasItem("So với kỳ báo cáo đến hết ngày 12/7/2022, tổng số tăng 143 tài khoản."));
    }

    /** The demo's clock shows 16:00 on 13/7/2022, whatever the system clock says. */
    @Test
    void timestampsComeFromTheBusinessClock() {
        issue();
        read().body("createdAt", startsWith("2022-07-13T16:")).body("issuedAt", startsWith("2022-07-13T16:"));
        as(DISTRICT).get("/api/v1/reports").then().body("items[0].createdAt", startsWith("2022-07-13T16:"));
        assertThat(Database.query(
                        String.class,
                        "select min((at at time zone 'Asia/Ho_Chi_Minh')::date)::text from report_event where report_id = ?::uuid",
                        id))
                .isEqualTo("2022-07-13");
    }

    @Test
    void onlyTheUnitsConsolidatorMayChangeItsReport() {
        create("tinh.langson").statusCode(403);
        create("huyen.bachthong").statusCode(404);
        as("tinh.langson").get("/api/v1/reports/" + id).then().statusCode(200).body("allowedActions", empty());
        as("huyen.bachthong").get("/api/v1/reports/" + id).then().statusCode(404);
        as("huyen.bachthong").get("/api/v1/reports").then().body("items", empty());
        as("huyen.bachthong")
                .accept("application/pdf")
                .get("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(404);
        // A commune that reports reads no consolidated reports.
        as("xa.yenbinh").get("/api/v1/reports/" + id).then().statusCode(403);
        as("xa.yenbinh").get("/api/v1/reports").then().statusCode(403);
        step("tinh.langson", "submit", 0).statusCode(403);
    }

    private void issue() {
        step("submit", 0).statusCode(200);
        issue(1, Reports.ISSUE.replace("12/", read().extract().path("edition") + "/"))
                .statusCode(200);
    }

    private ValidatableResponse issue(int version, String issue) {
        return as(DISTRICT)
                .header("If-Match", "\"" + version + "\"")
                .body(issue)
                .post("/api/v1/reports/{id}/issue", id)
                .then();
    }

    private Map<String, byte[]> documents() {
        return Map.of(
                "docx",
                document(ReportFormat.DOCX),
                "pdf",
                document(ReportFormat.PDF),
                "xlsx",
                document(ReportFormat.XLSX));
    }

    private byte[] document(ReportFormat format) {
        return as(DISTRICT)
                .accept(format.mediaType())
                .get("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(200)
                .contentType(format.mediaType())
                .extract()
                .asByteArray();
    }

    private ValidatableResponse read() {
        return as(DISTRICT).get("/api/v1/reports/" + id).then().statusCode(200);
    }

    private ValidatableResponse create(String username) {
        return as(username).body(body(DAY)).post("/api/v1/reports").then();
    }

    private static String body(String asOf) {
        return "{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"%s\"}"
                .formatted(Demo.REGIME, Demo.HUU_LUNG, asOf);
    }

    private ValidatableResponse step(String step, int version) {
        return step(DISTRICT, step, version);
    }

    private ValidatableResponse step(String username, String step, int version) {
        return as(username)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/reports/{id}/{step}", id, step)
                .then();
    }

    private ValidatableResponse edit(int version, String paper) {
        return as(DISTRICT)
                .header("If-Match", "\"" + version + "\"")
                .body(paper)
                .put("/api/v1/reports/{id}/paper", id)
                .then();
    }

    private String paper() {
        try {
            var paper = new JsonPath(read().extract().asString()).getMap("paper");
            return new ObjectMapper().writeValueAsString(paper);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
