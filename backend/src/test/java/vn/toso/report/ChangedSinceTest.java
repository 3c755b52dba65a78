package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** What a report that waits for its signature says about everything that has changed since, not only about reports of its day. */
@QuarkusTest
@ApiTest
class ChangedSinceTest {

    private static final String DAY = "2022-07-13";
    private static final String DISTRICT = "huyen.huulung";
    private static final String CHANGED = "openPoints.find { it.kind == 'CHANGED_SINCE' }.units";

    private static final String VERSION = "openPoints.find { it.kind == 'CHANGED_SINCE' }.version";

    private String id;

    @BeforeEach
    void accepted() {
        Database.execute(
                "update submission set state = 'ACCEPTED' where unit_id = ?::uuid and as_of = ?::date",
                Demo.YEN_BINH,
                DAY);
    }

    private void submitted() {
        id = Reports.made(DISTRICT, DAY);
        Reports.submitted(DISTRICT, id).body("openPoints.kind", not(hasItem("CHANGED_SINCE")));
    }

    private void namedAndRefused(String unit) {
        as(DISTRICT).get("/api/v1/reports/" + id).then().body(CHANGED, contains(unit));
        issue().statusCode(409).body("type", endsWith("/figures-changed")).body(CHANGED, contains(unit));
    }

    private ValidatableResponse withdrawn() {
        return as(DISTRICT)
                .header("If-Match", "\"1\"")
                .post("/api/v1/reports/{id}/withdraw", id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse issue() {
        return issued(Reports.ISSUE);
    }

    private ValidatableResponse issued(String body) {
        return as(DISTRICT)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/v1/reports/{id}/issue", id)
                .then();
    }

    @Test
    void aFigureOfAnEarlierDayIsCarriedOver() {
        submitted();
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        namedAndRefused("xã Hữu Liên");
    }

    /** Its figures stay in the totals, and nobody answers for them any more. */
    @Test
    void theReportWithCarriedFiguresIsReturned() {
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        submitted();
        setState("RETURNED", Demo.HUU_LIEN, "2022-07-12");
        namedAndRefused("xã Hữu Liên");
        withdrawn()
                .body("openPoints.find { it.kind == 'RETURNED' }.units", contains("xã Hữu Liên"))
                .body("content.rows.find { it.unit.name == 'Hữu Liên' }.review", equalTo("RETURNED"));
    }

    /** It has sent less than asked, so that the rest is of a report for which nobody answers any more. */
    @Test
    void theEarlierReportBehindAPartialOneIsReturned() {
        Database.execute(
                "delete from submission_figure f using submission s"
                        + " where s.id = f.submission_id and s.unit_id = ?::uuid and s.as_of = ?::date and f.indicator_id = ?::uuid",
                Demo.YEN_BINH,
                DAY,
                Demo.VOSO);
        Database.placeFigures();
        submitted();
        setState("RETURNED", Demo.YEN_BINH, "2022-07-12");
        namedAndRefused("xã Yên Bình");
        withdrawn()
                .body("content.rows.find { it.unit.name == 'Yên Bình' }.returnedDays", contains("2022-07-12"))
                .body("content.rows.find { it.unit.name == 'Yên Bình' }.review", equalTo("ACCEPTED"))
                .body(
                        "body.text",
                        hasItem(containsString(
                                "Tổng số gồm số liệu của báo cáo những ngày trước đã bị trả lại: Yên Bình (ngày")))
                .body("body.text", not(hasItem(containsString("chưa gửi lại"))))
                .body("openPoints.find { it.kind == 'RETURNED' }.units", contains("xã Yên Bình"));
    }

    /** A flow adds up the reports of all days. */
    @Test
    void aReportInThePeriodOfAFlowIsReturned() {
        Database.execute("update indicator set kind = 'FLOW'");
        submitted();
        setState("RETURNED", Demo.YEN_BINH, "2022-07-08");
        namedAndRefused("xã Yên Bình");
        withdrawn()
                .body("content.rows.find { it.unit.name == 'Yên Bình' }.returnedDays", contains("2022-07-08"))
                .body("openPoints.find { it.kind == 'RETURNED' }.units", contains("xã Yên Bình"));
    }

    /** A stock of that day counts no more. */
    @Test
    void aReportBeforeTheLatestStockIsReturned() {
        submitted();
        setState("RETURNED", Demo.YEN_BINH, "2022-07-08");
        as(DISTRICT).get("/api/v1/reports/" + id).then().body("openPoints.kind", not(hasItem("CHANGED_SINCE")));
    }

    /** In a signature no figure is filled in, so that the brace would be printed. */
    @Test
    void aBraceInTheSignatureIsRefused() {
        submitted();
        issued(Reports.ISSUE.replace("Nguyễn Văn Ví Dụ", "Trần {tong}"))
                .statusCode(422)
                .body("type", endsWith("/unknown-placeholder"))
                .body("errors.pointer", contains("/signature/name"));
        issue().statusCode(200);
    }

    @Test
    void aUnitGetsAnotherName() {
        submitted();
        Database.execute("update unit_version set name = 'Yên Bình Mới' where unit_id = ?::uuid", Demo.YEN_BINH);
        namedAndRefused("xã Yên Bình");
    }

    /** Rates are said of it, and no row shows it. */
    @Test
    void thePlanOfTheUnitItselfIsAnother() {
        submitted();
        Programme.retarget(DAY, 65_000);
        as(DISTRICT).get("/api/v1/reports/" + id).then().body(CHANGED, hasItem("huyện Hữu Lũng"));
        issue().statusCode(409).body("type", endsWith("/figures-changed"));
    }

    @Test
    void aUnitIsExempt() {
        submitted();
        Programme.exemption(Demo.REGIME, Demo.HUU_LIEN, DAY);
        namedAndRefused("xã Hữu Liên");
    }

    @Test
    void anAcceptanceIsTakenBack() {
        submitted();
        setState("SUBMITTED");
        namedAndRefused("xã Yên Bình");
    }

    @Test
    void aReportIsReturned() {
        submitted();
        setState("RETURNED");
        namedAndRefused("xã Yên Bình");
    }

    /** The signer has seen one figure of the unit, and would sign another. */
    @Test
    void aUnitChangesAgain() {
        submitted();
        var first = sent("2022-07-11");
        as(DISTRICT).get("/api/v1/reports/" + id).then().body(VERSION, equalTo(first));
        var second = sent("2022-07-12");
        assertThat(second).isNotEqualTo(first);
        issue(first).statusCode(409).body(CHANGED, contains("xã Hữu Liên")).body(VERSION, equalTo(second));
        issue(second).statusCode(200);
    }

    /** @return what a reader of the report then sees of changes */
    private String sent(String day) {
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, day))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        return as(DISTRICT).get("/api/v1/reports/" + id).then().extract().path(VERSION);
    }

    private ValidatableResponse issue(String seen) {
        return issued(Reports.ISSUE.replaceFirst("}\\s*$", ", \"changedVersion\": \"" + seen + "\"}"));
    }

    /** That only confirms what the document says. */
    @Test
    void anAcceptanceChangesNothing() {
        setState("SUBMITTED");
        submitted();
        setState("ACCEPTED");
        issue().statusCode(200);
    }

    private static void setState(String state) {
        setState(state, Demo.YEN_BINH, DAY);
    }

    private static void setState(String state, String unit, String day) {
        Database.execute(
                "update submission set state = ?, version = version + 1 where unit_id = ?::uuid and as_of = ?::date",
                state,
                unit,
                day);
    }
}
