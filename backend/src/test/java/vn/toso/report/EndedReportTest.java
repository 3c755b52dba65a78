package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.sent;
import static vn.toso.testing.Reorganisations.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A district's report for a day on which one of its communes is divided without stated shares. */
@QuarkusTest
@ApiTest
class EndedReportTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String DAY = "2022-07-14";
    private static final String FIGURES =
            "xã Đơn vị 90001 (Tài khoản thanh toán MBBank 101, Tổng số tài khoản 101) nay là xã Đơn vị 90003, xã Đơn vị 90004";
    private static final String UNDIVIDED =
            "Tổng số gồm cả số liệu không tính vào dòng nào của đơn vị được chia không có tỷ lệ: " + FIGURES + ".";
    private static final String NOT_CARRIED = "Tổng số không gồm số liệu của đơn vị đã kết thúc: " + FIGURES
            + ", do được chia không có tỷ lệ và có đơn vị nhận đã tự báo cáo.";

    private String divided;

    @BeforeEach
    void aDivisionWithoutShares() {
        divided = commune("90001", Demo.HUU_LUNG);
        sent(Demo.REGIME, divided, "2022-07-13", Demo.BANK, 101);
        recorded(body(
                DAY,
                "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [{\"unit\": %s}, {\"unit\": %s}]}"
                        .formatted(
                                divided,
                                unit("a", "COMMUNE", "XA", "90003", Demo.HUU_LUNG),
                                unit("b", "COMMUNE", "XA", "90004", Demo.HUU_LUNG))));
        Database.setBusinessTime("2022-07-14 17:00:00");
    }

    @Test
    void figuresInTheTotalButInNoRowAreNamedInEachFile() throws IOException {
        var id = Reports.made(DISTRICT, DAY);
        read(id).body("content.undivided.unit.id", contains(divided))
                .body("content.undivided[0].reason", nullValue())
                .body("content.undivided[0].figures.value", contains(101, 101))
                .body("content.undivided[0].successors.code", contains("90003", "90004"))
                .body("content.notCarried", nullValue())
                .body("body.text", hasItem(scope(UNDIVIDED)));
        assertThat(PrintedReport.texts(DISTRICT, id)).allSatisfy(text -> assertThat(text)
                // In the text and above the table of units.
                .containsSubsequence(PrintedReport.unbroken(UNDIVIDED), PrintedReport.unbroken(UNDIVIDED)));
    }

    @Test
    void figuresInNoTotalAreNamedWithTheReason() throws IOException {
        var successor =
                Database.query(String.class, "select cast(unit_id as text) from unit_version where code = '90003'");
        sent(Demo.REGIME, successor, DAY, Demo.BANK, 60);
        var id = Reports.made(DISTRICT, DAY);
        read(id).body("content.notCarried.unit.id", contains(divided))
                .body("content.notCarried[0].reason", equalTo("successor-reported"))
                .body("content.undivided", nullValue())
                .body("body.text", hasItem(scope(NOT_CARRIED)));
        assertThat(PrintedReport.texts(DISTRICT, id)).allSatisfy(text -> assertThat(text)
                .containsSubsequence(PrintedReport.unbroken(NOT_CARRIED), PrintedReport.unbroken(NOT_CARRIED)));
    }

    @Test
    void endedUnitsAreFrozenWithTheReport() {
        var id = Reports.made(DISTRICT, DAY);
        Reports.submitted(DISTRICT, id);
        var successor =
                Database.query(String.class, "select cast(unit_id as text) from unit_version where code = '90003'");
        sent(Demo.REGIME, successor, DAY, Demo.BANK, 60);
        read(id).body("content.undivided.unit.id", contains(divided)).body("content.notCarried", nullValue());
    }

    private static Matcher<String> scope(String sentence) {
        return endsWith(" " + sentence);
    }

    private static ValidatableResponse read(String id) {
        return as(DISTRICT).get("/api/v1/reports/" + id).then().statusCode(200);
    }
}
