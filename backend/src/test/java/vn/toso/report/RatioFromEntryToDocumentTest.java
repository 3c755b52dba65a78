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
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

/**
 * Officials with a cashless account among all officials, and broken cameras as found on the day: from the form of a commune to the
 * district's document.
 */
@QuarkusTest
@ApiTest
class RatioFromEntryToDocumentTest {

    private static final String BEFORE = "2022-07-13";
    private static final String DAY = "2022-07-14";
    private static final String DISTRICT = "huyen.huulung";

    private String all;
    private String cashless;
    private String ratio;
    private String broken;
    private String regime;

    @BeforeEach
    void aRegimeThatAsksForBothNumbers() {
        all = define("CB_TONG", "Cán bộ, công chức", "STOCK", count("người", ""));
        cashless = define("CB_TK", "Cán bộ có tài khoản", "STOCK", count("người", ", \"max\": 500"));
        ratio = define(
                "CB_TYLE",
                "Tỷ lệ cán bộ có tài khoản",
                "STOCK",
                "{\"type\": \"RATIO\", \"decimals\": 1, \"max\": 100}",
                cashless,
                all);
        broken = define("CAMERA", "Camera đang hỏng", "AS_FOUND", count("điểm", ""));
        var asked = Stream.of(all, cashless, ratio, broken)
                .map("{\"indicatorId\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", "));
        var definition = Programme.regimeDefinition("{\"kind\": \"DAILY\"}", "08:00")
                .replaceAll(
                        "(?s)\"indicators\": \\[.*?\\],\\s*\"rules\": \\[.*?\\]",
                        "\"indicators\": [%s], \"rules\": []".formatted(asked));
        regime = as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime("CANBO", BEFORE, definition))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.setBusinessTime(DAY + " 16:00:00");
    }

    private static String count(String measure, String bounds) {
        return "{\"type\": \"COUNT\", \"decimals\": 0, \"measure\": {\"vi\": \"%s\", \"en\": \"x\"}%s}"
                .formatted(measure, bounds);
    }

    private static String define(String code, String name, String kind, String answer, String... parts) {
        return as(Programme.ADMINISTRATOR)
                .body(
                        """
                        {"ownerId": "%s", "code": "%s", "validFrom": "2022-07-01", "definition": {
                            "name": {"vi": "%s", "en": "x"}, "kind": "%s", "counts": "OTHER", "answer": %s, "partIds": [%s]}}
                        """
                                .formatted(
                                        Demo.LANG_SON,
                                        code,
                                        name,
                                        kind,
                                        answer,
                                        Stream.of(parts)
                                                .map("\"%s\""::formatted)
                                                .collect(Collectors.joining(", "))))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse send(String user, String unit, String day, String figures) {
        return as(user).body("{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"%s\", \"figures\": [%s]}"
                        .formatted(regime, unit, day, figures))
                .post("/api/v1/submissions")
                .then();
    }

    private static String figure(String indicator, String value) {
        return "{\"indicatorId\": \"%s\", %s}".formatted(indicator, value);
    }

    private String figures(int ofCashless, int ofAll) {
        return figure(cashless, "\"value\": " + ofCashless) + ", " + figure(all, "\"value\": " + ofAll);
    }

    @Test
    void boundsAreRulesOfTheForm() {
        as("xa.huulien")
                .get("/api/v1/regimes/{r}/form?unit={u}&asOf={d}", regime, Demo.HUU_LIEN, DAY)
                .then()
                .statusCode(200)
                .body("rules.kind", contains("RANGE", "RATIO_RANGE"))
                .body("rules.severity", contains("ERROR", "ERROR"))
                .body("rules[1].numeratorIds", contains(cashless))
                .body("rules[1].denominatorIds", contains(all));
        refused(figures(31, 30), "ratio-out-of-range");
        refused(figures(501, 900), "out-of-range");
        refused(figure(ratio, "\"value\": 50"), "indicator-not-asked");
        send("xa.huulien", Demo.HUU_LIEN, DAY, figures(30, 30)).statusCode(201);
    }

    private void refused(String figures, String code) {
        send("xa.huulien", Demo.HUU_LIEN, DAY, figures)
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors[0].pointer", containsString("/figures/0/"));
    }

    @Test
    void aRegimeShowsTheNumbersOfItsRatio() {
        var definition =
                Programme.regimeDefinition("{\"kind\": \"DAILY\"}", "17:00").replace(Demo.VOSO, ratio);
        as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime("THIEU", "2022-07-15", definition.replace(Demo.BUYERS, all)))
                .post("/api/v1/regimes")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("part-missing"));
    }

    @Test
    void theSumsOfUnitsWithBothNumbersAreDivided() throws IOException {
        send("xa.huulien", Demo.HUU_LIEN, BEFORE, figures(20, 30) + ", " + figure(broken, "\"value\": 7"))
                .statusCode(201);
        send("xa.huulien", Demo.HUU_LIEN, DAY, figures(25, 30)).statusCode(201);
        send("xa.yenbinh", Demo.YEN_BINH, DAY, figures(1, 2) + ", " + figure(broken, "\"value\": 3"))
                .statusCode(201);
        // Without the other number it counts in neither sum of the ratio.
        send("xa.quyetthang", Demo.QUYET_THANG, DAY, figure(all, "\"value\": 1000"))
                .statusCode(201);

        as(DISTRICT)
                .get("/api/v1/progress?regime={r}&unit={u}&asOf={d}", regime, Demo.HUU_LUNG, DAY)
                .then()
                .statusCode(200)
                .body("totals[0].value", equalTo(1032))
                .body("totals[2].value", nullValue())
                .body("totals[2].ratio.numerator", equalTo(26))
                .body("totals[2].ratio.denominator", equalTo(32))
                // 81,25 is rounded half up.
                .body("totals[2].ratio.percent", equalTo(81.3f))
                .body("totals[2].coverage.fresh", equalTo(2))
                .body("totals[2].coverage.none", equalTo(22))
                // What was found on the day before counts for that day only.
                .body("totals[3].value", equalTo(3))
                .body("totals[3].coverage.carried", equalTo(0));
        var table = new String(
                Files.download(
                        DISTRICT,
                        "text/csv",
                        "/api/v1/progress/export?regime=%s&unit=%s&asOf=%s".formatted(regime, Demo.HUU_LUNG, DAY)),
                StandardCharsets.UTF_8);
        assertThat(table)
                .contains("CB_TYLE_percent")
                .contains("CB_TYLE_numerator")
                .contains("CB_TYLE_denominator")
                .doesNotContain("CB_TYLE_target");

        var id = Demo.draft(DISTRICT, regime, Demo.HUU_LUNG, DAY)
                .then()
                .statusCode(201)
                .body("content.lines[2].ratio.percent", equalTo(81.3f))
                .body("content.lines[2].sum", equalTo(false))
                .body("content.lines[1].part", equalTo(false))
                .body("content.lines[3].before", nullValue())
                .body("body.text", hasItem(containsString("Cán bộ có tài khoản: 26 người")))
                .body("body.text", hasItem(containsString("Tỷ lệ cán bộ có tài khoản: 81,3% (26/32)")))
                .body("body.text", hasItem(containsString("Camera đang hỏng: 3 điểm")))
                .extract()
                .<String>path("id");
        for (var text : PrintedReport.texts(DISTRICT, id)) {
            assertThat(text).contains("81,3%(26/32)").contains("Hiệntrạng");
        }
    }

    @Test
    void aDenominatorOfZeroIsNoPercentage() {
        send("xa.huulien", Demo.HUU_LIEN, DAY, figures(0, 0)).statusCode(201);

        as(DISTRICT)
                .get("/api/v1/progress?regime={r}&unit={u}&asOf={d}", regime, Demo.HUU_LUNG, DAY)
                .then()
                .body("totals[2].ratio.denominator", equalTo(0))
                .body("totals[2].ratio.percent", nullValue());
        Demo.draft(DISTRICT, regime, Demo.HUU_LUNG, DAY)
                .then()
                .statusCode(201)
                .body("body.text", hasItem(containsString("không tính được tỷ lệ vì mẫu số bằng 0 (0/0)")));
    }
}
