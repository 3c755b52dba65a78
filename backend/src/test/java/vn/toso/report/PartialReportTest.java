package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** A district's report for a day on which one commune has sent one of four figures. */
@QuarkusTest
@ApiTest
class PartialReportTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String WHO =
            "23 xã, thị trấn đã gửi báo cáo, trong đó 01 xã gửi thiếu số liệu: Hữu Liên thiếu Tài khoản thanh toán MBBank, Người mua"
                    + " trên PostMart và Người mua trên Voso; 23 xã, thị trấn chưa được duyệt; 01 xã: Quyết Thắng chưa báo cáo";
    private static final String BEHIND =
            "Công dân số Xứ Lạng: 23/24 đơn vị có số liệu của ngày, 01 đơn vị chưa có số liệu; Tài khoản thanh toán MBBank, Người mua"
                    + " trên hai sàn TMĐT, Người mua trên PostMart, Tổng số tài khoản: 22/24 đơn vị có số liệu của ngày, 01 đơn vị"
                    + " tính theo số liệu gần nhất trước đó (cũ nhất ngày 12/7/2022), 01 đơn vị chưa có số liệu; Người mua trên"
                    + " Voso: 22/24 đơn vị có số liệu của ngày, 01 đơn vị không áp dụng, 01 đơn vị chưa có số liệu.";
    private static final String NOTE =
            "Thiếu số liệu: Tài khoản thanh toán MBBank (lấy số ngày 12/7/2022); Người mua trên PostMart (lấy số ngày"
                    + " 12/7/2022); Người mua trên Voso";

    private String id;

    @BeforeEach
    void aPartialReport() {
        send(Demo.report(Demo.HUU_LIEN, "2022-07-12"));
        send(Demo.report(Demo.HUU_LIEN, "2022-07-13", "12"));
        id = Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, "2022-07-13")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theReportNamesIncompleteReportsAndTheFiguresCarriedOver() {
        read().body("content.coverage.partial", equalTo(1))
                .body("content.coverage.reported", equalTo(23))
                .body("content.lines[1].behind.fresh", equalTo(22))
                .body("content.lines[1].behind.carried", equalTo(1))
                .body("content.lines[1].behind.oldestCarried", equalTo("2022-07-12"))
                .body("content.lines[1].behind.none", equalTo(1))
                .body("content.lines[4].behind.notApplicable", equalTo(1))
                .body(of("Hữu Liên", "unanswered"), contains(Demo.BANK, Demo.POSTMART, Demo.VOSO))
                .body(of("Hữu Liên", "figures[0].carriedFrom"), nullValue())
                .body(of("Hữu Liên", "figures[1].carriedFrom"), equalTo("2022-07-12"))
                .body(of("Hữu Liên", "carriedFrom"), equalTo("2022-07-12"))
                .body(of("Quyết Thắng", "unanswered"), nullValue())
                .body(of("Hữu Liên", "rank"), nullValue())
                .body("content.rows.rank.findAll { it != null }.size()", equalTo(22))
                .body("body.text", hasItem(containsString(WHO)))
                .body("body.text", hasItem("Phạm vi số liệu đến hết ngày 13/7/2022 – " + BEHIND))
                .body("body.text", hasItem(containsString("Hữu Liên bổ sung ngay số liệu còn thiếu")));
    }

    @Test
    void eachFileNamesThem() throws IOException {
        for (var text : PrintedReport.texts(DISTRICT, id)) {
            assertThat(text)
                    .contains(PrintedReport.unbroken(WHO))
                    .contains(PrintedReport.unbroken(NOTE))
                    .contains(PrintedReport.unbroken("01 đơn vị gửi thiếu số liệu"))
                    // In the text and above the table of units.
                    .containsSubsequence(PrintedReport.unbroken(BEHIND), PrintedReport.unbroken(BEHIND));
        }
    }

    @Test
    void incompleteReportsAreFrozenWithTheReport() {
        step("submit").statusCode(200);
        String submission = read().extract().path("content.rows.find { it.unit.name == 'Hữu Liên' }.submissionId");
        as("xa.huulien")
                .header("If-Match", "\"0\"")
                .body(
                        """
                        {"reason": "Bổ sung", "figures": [
                            {"indicatorId": "%s", "value": 12}, {"indicatorId": "%s", "value": 1},
                            {"indicatorId": "%s", "value": 1}, {"indicatorId": "%s", "value": 1}]}
                        """
                                .formatted(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO))
                .post("/api/v1/submissions/{id}/revisions", submission)
                .then()
                .statusCode(201);
        read().body("content.coverage.partial", equalTo(1)).body("body.text", hasItem(containsString(WHO)));
        as(DISTRICT)
                .header("If-Match", "\"1\"")
                .post("/api/v1/reports/{id}/withdraw", id)
                .then()
                .statusCode(200)
                .body("content.coverage.partial", equalTo(0))
                .body(of("Hữu Liên", "unanswered.size()"), equalTo(0))
                .body("content.lines[1].behind.fresh", equalTo(23));
    }

    /** On the next day nobody has reported yet: who is counted with a part of the figures is named everywhere. */
    @Test
    void aUnitWhoseCarriedFiguresAreIncompleteIsNamed() throws IOException {
        as("xa.quyetthang")
                .body(Demo.report(Demo.QUYET_THANG, "2022-07-12", "12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        var lacks = "Quyết Thắng thiếu Tài khoản thanh toán MBBank, Người mua trên PostMart và Người mua trên Voso";
        read().body(of("Quyết Thắng", "carriedWithout"), contains(Demo.BANK, Demo.POSTMART, Demo.VOSO))
                .body(of("Hữu Liên", "carriedWithout"), nullValue())
                .body("content.rows.carriedWithout.findAll { it != null }.size()", equalTo(1))
                .body("openPoints.find { it.kind == 'PARTIAL' }.units", contains("xã Hữu Liên", "xã Quyết Thắng"))
                .body("body.text", hasItem(containsString("mà không đủ số liệu: " + lacks + ".")));
        for (var text : PrintedReport.texts(DISTRICT, id)) {
            assertThat(text)
                    .contains(PrintedReport.unbroken(lacks))
                    .contains(PrintedReport.unbroken("Thiếu số liệu: Tài khoản thanh toán MBBank; Người mua trên"));
        }
    }

    private static String of(String unit, String member) {
        return "content.rows.find { it.unit.name == '%s' }.%s".formatted(unit, member);
    }

    private static void send(String report) {
        as("xa.huulien").body(report).post("/api/v1/submissions").then().statusCode(201);
    }

    private ValidatableResponse read() {
        return as(DISTRICT).get("/api/v1/reports/" + id).then().statusCode(200);
    }

    private ValidatableResponse step(String step) {
        return as(DISTRICT)
                .header("If-Match", "\"0\"")
                .post("/api/v1/reports/{id}/{step}", id, step)
                .then();
    }
}
