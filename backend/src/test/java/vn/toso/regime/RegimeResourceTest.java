package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** Administrators of the owning unit create, revise and end regimes. Obligations of the past do not change. */
@QuarkusTest
@ApiTest
class RegimeResourceTest {

    private static final String PROVINCE = Programme.ADMINISTRATOR;
    private static final String REGIMES = "/api/v1/regimes";
    private static final String DEMO = REGIMES + "/" + Demo.REGIME;
    private static final String DAILY = "{\"kind\": \"DAILY\"}";

    @Test
    void asksFromItsFirstDay() {
        var id = create(Programme.newRegime("SAN", "2022-07-14", Programme.regimeDefinition(DAILY, "16:30")))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name.vi", equalTo("Báo cáo người mua trên sàn"))
                .body("indicators.code", contains("SHOP_BUYER", "SHOP_POSTMART", "SHOP_VOSO"))
                .body("indicators[1].help.vi", equalTo("Chỉ tính người đã mua"))
                .body("indicators[2].help", nullValue())
                .body("timings[0].closingTime", equalTo("16:30:00"))
                .body("allowedActions", containsInAnyOrder("REVISE", "END", "EXEMPT"))
                .extract()
                .<String>path("id");
        obligations(id).body("items", empty());
        as(PROVINCE).get(REGIMES).then().body("items.code", contains("HL-CNSCD"));
        as(PROVINCE).get(REGIMES + "?coming=true").then().body("items.code", contains("HL-CNSCD", "SAN"));
        as(PROVINCE).get(REGIMES + "/" + id).then().statusCode(200).body("validFrom", equalTo("2022-07-14"));
        Database.setBusinessTime("2022-07-15 10:00");
        // Two working days after Friday the 15th is Tuesday.
        obligations(id)
                .body("items.asOf", contains("2022-07-15", "2022-07-14"))
                .body("items[0].dueAt", equalTo("2022-07-19T17:00:00+07:00"));
        as("xa.huulien").get(REGIMES + "/" + id).then().body("allowedActions", empty());
        as("xa.phuthong").get(REGIMES + "/" + id).then().statusCode(404);
    }

    @Test
    void aLimitAboveTheLargestFigureIsRefused() {
        var range = "{\"kind\": \"RANGE\", \"severity\": \"ERROR\", \"max\": 1000000000000}";
        var definition = Programme.regimeDefinition(DAILY, "16:30")
                .replace("{\"kind\": \"FALLING\", \"severity\": \"WARNING\"}", range);
        create(Programme.newRegime("SAN", "2022-07-14", definition))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/definition/rules/0/max"))
                .body("errors[0].code", equalTo("too-large"));
    }

    @Test
    void changingTheHoursDoesNotChangePastProgress() {
        var before = progress("2022-07-12");
        var today = progress("2022-07-13");
        var definition = Programme.regimeDefinition("{\"kind\": \"WEEKDAYS\", \"days\": [\"MONDAY\"]}", "08:00");
        revise(0, "2022-07-14", definition).statusCode(201).header("ETag", "\"1\"");
        assertThat(progress("2022-07-12")).isEqualTo(before);
        assertThat(progress("2022-07-13")).isEqualTo(today);
        Database.setBusinessTime("2022-07-19 10:00");
        assertThat(progress("2022-07-12")).isEqualTo(before);
        assertThat(progress("2022-07-13")).isEqualTo(today);
        obligations(Demo.REGIME)
                .body("items[0].asOf", equalTo("2022-07-18"))
                .body("items[0].closesAt", equalTo("2022-07-18T08:00:00+07:00"))
                .body("items[1].asOf", equalTo("2022-07-13"))
                .body("items[1].closesAt", equalTo("2022-07-13T17:00:00+07:00"));
        as(PROVINCE)
                .get(DEMO + "/versions")
                .then()
                .body("items.validFrom", contains("2022-07-14", "2022-04-06"))
                .body("items[1].validTo", equalTo("2022-07-14"));
    }

    @Test
    void whatIsAlreadyAskedCannotBeChanged() {
        var definition = Programme.regimeDefinition(DAILY, "08:00");
        wrong(revise(0, "2022-07-13", definition), "/validFrom", "already-asked");
        wrong(revise(0, "2022-07-01", definition), "/validFrom", "already-asked");
        wrong(revise(0, "2022-04-06", definition), "/validFrom", "not-after-latest");
        var mondays = Programme.regimeDefinition("{\"kind\": \"WEEKDAYS\", \"days\": [\"MONDAY\"]}", "08:00");
        revise(0, "2022-07-14", mondays).statusCode(201);
        // On this Thursday nothing is asked, so a change may start on the same day.
        Database.setBusinessTime("2022-07-21 10:00");
        revise(1, "2022-07-21", definition).statusCode(201);
        revise(1, "2022-07-25", definition)
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("version", equalTo(2));
    }

    @Test
    void contradictionsInADefinitionAreNamed() {
        var good = Programme.newRegime("SAN", "2022-07-14", Programme.regimeDefinition(DAILY, "17:00"));
        wrong(create(good.replace("2022-07-14", "2022-07-12")), "/validFrom", "past-date");
        wrong(create(good.replace(Demo.VOSO, Demo.XU_LANG)), "/definition/indicators/0/indicatorId", "part-missing");
        wrong(
                create(good.replace(Demo.VOSO, Demo.REGIME)),
                "/definition/indicators/2/indicatorId",
                "unknown-indicator");
        wrong(
                create(good.replace("\"level\": \"COMMUNE\"", "\"level\": \"DISTRICT\"")),
                "/definition/timings",
                "reporting-level-missing");
        wrong(
                create(good.replace("\"reportingLevel\": \"COMMUNE\"", "\"reportingLevel\": \"PROVINCE\"")),
                "/definition/reportingLevel",
                "above-owner");
        wrong(
                create(good.replace("\"deadlineDays\": 2", "\"deadlineDays\": 0")
                        .replace("\"closingTime\": \"17:00\"", "\"closingTime\": \"17:01\"")),
                "/definition/timings/0/deadlineTime",
                "before-closing");
        wrong(
                create(good.replace(
                        "\"severity\": \"WARNING\"",
                        "\"severity\": \"WARNING\", \"indicatorId\": \"" + Demo.XU_LANG + "\"")),
                "/definition/rules/0",
                "indicator-not-asked");
        create(good.replace(DAILY, "{\"kind\": \"WEEKDAYS\", \"days\": []}"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/calendar"));
        create(good.replace(DAILY, "{\"kind\": \"FORTNIGHTLY\"}")).statusCode(400);
        create(good).statusCode(201);
        create(good).statusCode(409).body("type", equalTo("/problems/regime-exists"));
    }

    /** A version has no end date, so it may not ask for an indicator that will end. */
    @Test
    void anIndicatorWithAnEndDateCannotBeAskedForInANewVersion() {
        var coming = Programme.indicator("TO_THON");
        var asks = Programme.regimeDefinition(DAILY, "17:00").replace(Demo.VOSO, coming);
        Programme.end("/api/v1/indicators/" + coming, "2022-08-01");
        var at = "/definition/indicators/2/indicatorId";
        wrong(create(Programme.newRegime("SAN", "2022-07-14", asks)), at, "indicator-ends");
        wrong(revise(0, "2022-07-14", asks), at, "indicator-ends");
        wrong(create(Programme.newRegime("SAN", "2022-08-01", asks)), at, "not-in-force");
    }

    @Test
    void onlyAdministratorsOfTheUnitCreateAndEndItsRegimes() {
        var regime = Programme.newRegime("SAN", "2022-07-14", Programme.regimeDefinition(DAILY, "17:00"));
        as("huyen.huulung").body(regime).post(REGIMES).then().statusCode(403);
        as("tinh.backan").body(regime).post(REGIMES).then().statusCode(404);
        as("huyen.huulung")
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2022-08-01\"}")
                .post(DEMO + "/end")
                .then()
                .statusCode(403);
    }

    @Test
    void anEndedRegimeAsksNoLongerAndCanBeginAgain() {
        end(0, "2022-07-13").statusCode(422).body("errors[0].code", equalTo("already-asked"));
        end(0, "2022-07-15").statusCode(200).body("validTo", equalTo("2022-07-15"));
        end(1, "2022-07-16").statusCode(409).body("type", equalTo("/problems/regime-ended"));
        Database.setBusinessTime("2022-07-17 10:00");
        obligations(Demo.REGIME).body("items[0].asOf", equalTo("2022-07-14"));
        revise(1, "2022-07-18", Programme.regimeDefinition(DAILY, "17:00")).statusCode(201);
        Database.setBusinessTime("2022-07-18 10:00");
        obligations(Demo.REGIME).body("items.asOf[0..1]", contains("2022-07-18", "2022-07-14"));
    }

    @Test
    void thePreviewShowsWhatWouldBeAskedAndSavesNothing() {
        // A year from 15/12 to 14/12 with two working days to report; in 2026 they include a weekend.
        preview("{\"kind\": \"MONTHLY\", \"closingDay\": 14, \"months\": 12}", "2025-01-01", 2)
                .body("items.asOf", contains("2025-12-14", "2026-12-14"))
                .body("items.windowFrom", contains("2024-12-15", "2025-12-15"))
                .body("items[0].hours[0].closesAt", equalTo("2025-12-14T17:00:00+07:00"))
                .body("items[0].hours[0].dueAt", equalTo("2025-12-16T17:00:00+07:00"));
        preview("{\"kind\": \"MONTHLY\", \"closingDay\": 14, \"months\": 3}", "2025-01-01", 4)
                .body("items.asOf", contains("2025-03-14", "2025-06-14", "2025-09-14", "2025-12-14"));
        // Two working days after Thursday 19/1/2023, with Tết in between: offices reopen on Friday the 27th.
        preview("{\"kind\": \"EVERY_N_DAYS\", \"first\": \"2023-01-19\", \"n\": 10}", "2023-01-19", 1)
                .body("items.asOf", contains("2023-01-19"))
                .body("items[0].hours[0].dueAt", equalTo("2023-01-30T17:00:00+07:00"));
        preview("{\"kind\": \"WEEKDAYS\", \"days\": [\"FRIDAY\"]}", null, null).body("items", hasSize(10));
        as(PROVINCE).get(REGIMES).then().body("items", hasSize(1));
    }

    @Test
    void anExemptedUnitIsNotMissingFromThatDayOn() {
        var id = as(PROVINCE)
                .body(Programme.newExemption(Demo.HUU_LIEN, "2022-07-13"))
                .post(DEMO + "/exemptions")
                .then()
                .statusCode(201)
                .body("unit.name", equalTo("Hữu Liên"))
                .body("reason", equalTo("Mưa lũ, mất liên lạc"))
                .extract()
                .<String>path("id");
        missing("2022-07-13", not(hasItem("Hữu Liên")));
        as(PROVINCE)
                .body(Programme.newExemption(Demo.HUU_LIEN, "2022-07-20"))
                .post(DEMO + "/exemptions")
                .then()
                .statusCode(409)
                .body("exemptionId", equalTo(id));
        exemptionRefused(Demo.HUU_LIEN, "2022-07-12", "past-date");
        exemptionRefused(Demo.HUU_LUNG, "2022-07-14", "unit-not-asked");
        as("huyen.huulung").get(DEMO + "/exemptions").then().body("items.id", contains(id));
        as("xa.yenbinh").get(DEMO + "/exemptions").then().body("items", empty());
        Database.setBusinessTime("2022-07-15 16:00");
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2022-07-15\"}")
                .post(DEMO + "/exemptions/" + id + "/end")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("validTo", equalTo("2022-07-15"));
        missing("2022-07-14", not(hasItem("Hữu Liên")));
        missing("2022-07-15", hasItem("Hữu Liên"));
        as(PROVINCE)
                .get("/api/v1/audit?limit=2&object=" + id)
                .then()
                .body("items.action", contains("EXEMPTION_END", "EXEMPTION_GRANT"))
                .body("items[0].about.find { it.field == 'REASON' }.value", equalTo("Mưa lũ, mất liên lạc"))
                .body("items[1].changes.find { it.field == 'REASON' }.after", equalTo("Mưa lũ, mất liên lạc"));
    }

    @Test
    void anExemptionWithoutAReasonIsRefused() {
        as(PROVINCE)
                .body(Programme.newExemption(Demo.HUU_LIEN, "2022-07-13").replace("Mưa lũ, mất liên lạc", " "))
                .post(DEMO + "/exemptions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("required"));
    }

    private static void exemptionRefused(String unit, String from, String code) {
        as(PROVINCE)
                .body(Programme.newExemption(unit, from))
                .post(DEMO + "/exemptions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-exemption"))
                .body("errors[0].code", equalTo(code));
    }

    private static void missing(String asOf, Matcher<? super List<String>> names) {
        as("huyen.huulung")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("missingUnits.name", names);
    }

    private static ValidatableResponse preview(String calendar, String from, Integer count) {
        return as(PROVINCE)
                .body(
                        """
                        {"calendar": %s, "timings": [{"level": "COMMUNE", "closingTime": "17:00", "deadlineDays": 2,
                            "workingDays": true, "deadlineTime": "17:00"}]%s%s}
                        """
                                .formatted(
                                        calendar,
                                        from == null ? "" : ", \"from\": \"" + from + "\"",
                                        count == null ? "" : ", \"count\": " + count))
                .post(REGIMES + "/preview")
                .then()
                .statusCode(200);
    }

    private static String progress(String asOf) {
        return as("huyen.huulung")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse obligations(String regime) {
        return as("xa.huulien")
                .get(REGIMES + "/" + regime + "/obligations?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse create(String regime) {
        return as(PROVINCE).body(regime).post(REGIMES).then();
    }

    private static ValidatableResponse revise(int version, String validFrom, String definition) {
        return as(PROVINCE)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"validFrom\": \"%s\", \"definition\": %s}".formatted(validFrom, definition))
                .post(DEMO + "/versions")
                .then();
    }

    private static ValidatableResponse end(int version, String validTo) {
        return as(PROVINCE)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"validTo\": \"%s\"}".formatted(validTo))
                .post(DEMO + "/end")
                .then();
    }

    private static void wrong(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422)
                .body("type", equalTo("/problems/invalid-regime"))
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }
}
