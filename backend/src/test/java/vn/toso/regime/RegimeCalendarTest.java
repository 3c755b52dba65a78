package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

/** Regimes with cumulative periods of the reporting year and with single dates. */
@QuarkusTest
@ApiTest
class RegimeCalendarTest {

    private static final String REGIMES = "/api/v1/regimes";
    private static final String CUMULATIVE =
            "{\"kind\": \"CUMULATIVE\", \"closingDay\": 14, \"periods\": [\"NINE_MONTHS\", \"HALF_YEAR\"]}";
    private static final String TWO_DATES = "{\"kind\": \"DATES\", \"dates\": [\"2022-07-20\", \"2022-07-15\"]}";

    @Test
    void thePreviewNamesThePeriods() {
        as(Programme.ADMINISTRATOR)
                .body(
                        """
                        {"calendar": %s, "from": "2022-01-01", "count": 3,
                         "timings": [{"level": "COMMUNE", "closingTime": "17:00", "deadlineDays": 2,
                            "workingDays": true, "deadlineTime": "17:00"}]}
                        """
                                .formatted(CUMULATIVE))
                .post(REGIMES + "/preview")
                .then()
                .statusCode(200)
                .body("items.asOf", contains("2022-06-14", "2022-09-14", "2023-06-14"))
                .body("items.windowFrom", contains("2021-12-15", "2021-12-15", "2022-12-15"))
                .body("items.period.kind", contains("HALF_YEAR", "NINE_MONTHS", "HALF_YEAR"))
                .body("items.period.year", contains(2022, 2022, 2023));
    }

    @Test
    void aRegimeWithNineMonthsAsksForThemOnceAYearAndItsFormNamesThePeriod() {
        var id = create("CHIN-THANG", CUMULATIVE).statusCode(201).extract().<String>path("id");
        Database.setBusinessTime("2022-10-01 10:00");
        as("xa.huulien")
                .get(REGIMES + "/" + id + "/obligations?from=2022-07-14&unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200)
                .body("items.asOf", contains("2022-09-14"))
                .body("items[0].period.kind", equalTo("NINE_MONTHS"));
        as("xa.huulien")
                .get(REGIMES + "/" + id + "/form?unit=" + Demo.HUU_LIEN + "&asOf=2022-09-14")
                .then()
                .statusCode(200)
                .body("period.from", equalTo("2021-12-15"))
                .body("period.to", equalTo("2022-09-14"));
    }

    @Test
    void onlyTheSingleDatesAreAskedFor() {
        var id = create("DOT-XUAT", TWO_DATES)
                .statusCode(201)
                .body("calendar.dates", contains("2022-07-15", "2022-07-20"))
                .extract()
                .<String>path("id");
        Database.setBusinessTime("2022-08-01 10:00");
        as("xa.huulien")
                .get(REGIMES + "/" + id + "/obligations?from=2022-07-14&unit=" + Demo.HUU_LIEN)
                .then()
                .body("items.asOf", contains("2022-07-20", "2022-07-15"))
                .body("items[0].period", nullValue());
    }

    @Test
    void aDateBeforeTheFirstDayIsRefused() {
        create("DOT-XUAT", TWO_DATES.replace("2022-07-15", "2022-07-13"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/definition/calendar/dates/0"))
                .body("errors[0].code", equalTo("before-first-day"));
        create("DOT-XUAT", "{\"kind\": \"DATES\", \"dates\": []}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/calendar"));
        create("KY", CUMULATIVE.replace("NINE_MONTHS", "TEN_MONTHS")).statusCode(400);
        create("KY", CUMULATIVE.replace("\"NINE_MONTHS\", \"HALF_YEAR\"", "")).statusCode(400);
    }

    @Test
    void bothCalendarsSurviveExportAndImport() {
        create("CHIN-THANG", CUMULATIVE).statusCode(201);
        create("DOT-XUAT", TWO_DATES).statusCode(201);
        var table = as(Programme.ADMINISTRATOR)
                .accept("text/csv")
                .get(REGIMES + "/export?coming=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table)
                .contains("\"\"periods\"\":[\"\"HALF_YEAR\"\",\"\"NINE_MONTHS\"\"]")
                .contains("\"\"dates\"\":[\"\"2022-07-15\"\",\"\"2022-07-20\"\"]");
        take(table).statusCode(200).body("rows.outcome", everyItem(equalTo("UNCHANGED")));
        take(table.replace("CHIN-THANG", "CHIN-THANG-2").replace("DOT-XUAT", "DOT-XUAT-2"))
                .statusCode(200)
                .body("errors", empty());
        as(Programme.ADMINISTRATOR)
                .get(REGIMES + "?coming=true")
                .then()
                .body("items.find { it.code == 'CHIN-THANG-2' }.calendar.periods", contains("HALF_YEAR", "NINE_MONTHS"))
                .body("items.find { it.code == 'DOT-XUAT-2' }.calendar.dates", contains("2022-07-15", "2022-07-20"));
    }

    /** The figure of a longer period includes that of a shorter one. */
    @Test
    void aFlowIsNotAddedUpOverCumulativePeriods() {
        var flow = as(Programme.ADMINISTRATOR)
                .body(Programme.newIndicator(Demo.LANG_SON, "LUOT").replace("STOCK", "FLOW"))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var definition = Programme.regimeDefinition(CUMULATIVE.replace("NINE_MONTHS", "YEAR"), "17:00")
                .replace(Demo.VOSO + "\"", flow + "\"")
                .replace("\"indicatorId\": \"" + Demo.BUYERS + "\"", "\"indicatorId\": \"" + Demo.BANK + "\"");
        Database.setBusinessTime("2022-12-01 08:00");
        var id = as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime("LUY-KE", "2022-12-01", definition))
                .post(REGIMES)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Database.setBusinessTime("2022-12-14 18:00");
        send(id, "2022-12-14", flow, 100);
        total(id, "2022-12-14", flow, 100);
        Database.setBusinessTime("2023-06-14 18:00");
        send(id, "2023-06-14", flow, 30);
        total(id, "2023-06-14", flow, 30);
        Database.setBusinessTime("2023-12-14 18:00");
        send(id, "2023-12-14", flow, 70);
        total(id, "2023-12-14", flow, 70);
    }

    private static void send(String regime, String asOf, String indicator, int value) {
        as("xa.huulien")
                .body(
                        "{\"regimeId\": \"%s\", \"unitId\": \"%s\", \"asOf\": \"%s\", \"figures\": [{\"indicatorId\": \"%s\", \"value\": %d}]}"
                                .formatted(regime, Demo.HUU_LIEN, asOf, indicator, value))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }

    private static void total(String regime, String asOf, String indicator, int value) {
        as("huyen.huulung")
                .get("/api/v1/progress?regime=" + regime + "&unit=" + Demo.HUU_LUNG + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("totals.find { it.indicatorId == '" + indicator + "' }.value", equalTo(value));
    }

    private static ValidatableResponse create(String code, String calendar) {
        return as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime(code, "2022-07-14", Programme.regimeDefinition(calendar, "17:00")))
                .post(REGIMES)
                .then();
    }

    private static ValidatableResponse take(String table) {
        return Files.csv(Programme.ADMINISTRATOR, REGIMES + "/import", table).then();
    }
}
