package vn.toso.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** What the form of a district is offered of its communes. */
@QuarkusTest
@ApiTest
class BelowTest {

    private static final String DAY = "2022-07-13";

    @Test
    void anExemptUnitIsNeitherExpectedNorLacking() {
        var form = ofTheDistrict("[{\"indicatorId\": \"%s\"}]".formatted(Demo.BANK));
        var before = below(form).body("items", hasSize(1)).extract().jsonPath();
        int expected = before.getInt("items[0].expected");
        var missing = before.getString("items[0].lacking[0].id");
        Programme.exemption(Demo.REGIME, missing, DAY);
        below(form)
                .body("items[0].expected", equalTo(expected - 1))
                .body("items[0].lacking.id", not(hasItem(missing)))
                .body("items[0].value", equalTo(before.getInt("items[0].value")));
    }

    @Test
    void aReturnedReportStaysInTheSumAndIsNamed() {
        var form = ofTheDistrict("[{\"indicatorId\": \"%s\"}]".formatted(Demo.BANK));
        var before = below(form).body("items[0].returned", empty()).extract().jsonPath();
        var sent = as("huyen.huulung")
                .get("/api/v1/submissions?regime=%s&unit=%s&from=%s&to=%s&limit=1"
                        .formatted(Demo.REGIME, Demo.HUU_LUNG, DAY, DAY))
                .then()
                .extract()
                .jsonPath();
        as("huyen.huulung")
                .header("If-Match", "\"" + sent.getInt("items[0].version") + "\"")
                .body("{\"comment\": \"Rà soát lại\", \"figures\": []}")
                .post("/api/v1/submissions/{id}/return", sent.getString("items[0].id"))
                .then()
                .statusCode(200);
        below(form)
                .body("items[0].returned.name", contains(sent.getString("items[0].unit.name")))
                .body("items[0].value", equalTo(before.getInt("items[0].value")));
        Database.setBusinessTime("2022-07-14 08:00:00");
        below(form, "2022-07-14")
                .body("items[0].returned.name", contains(sent.getString("items[0].unit.name")))
                .body("items[0].value", equalTo(before.getInt("items[0].value")));
    }

    /** A flow of a month cannot be cut to the day of the form. */
    @ParameterizedTest
    @CsvSource({
        "'{\"kind\": \"DAILY\"}', true",
        "'{\"kind\": \"MONTHLY\", \"closingDay\": 13}', false",
        "'{\"kind\": \"MONTHLY\", \"closingDay\": 14}', false"
    })
    void aFlowOfALongerTimeIsNotOffered(String calendar, boolean offered) {
        var flow = as(Programme.ADMINISTRATOR)
                .body(Programme.newIndicator(Demo.LANG_SON, "HOSO").replace("\"STOCK\"", "\"FLOW\""))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var asked = "[{\"indicatorId\": \"%s\"}]".formatted(flow);
        made(Programme.newRegime("HL-XA", DAY, definition(calendar, "COMMUNE", asked)));
        below(ofTheDistrict(asked)).body("items", hasSize(offered ? 1 : 0)).body("items.from", everyItem(equalTo(DAY)));
    }

    private static String ofTheDistrict(String asked) {
        return made(Programme.newRegime("HL-HUYEN", DAY, definition("{\"kind\": \"DAILY\"}", "DISTRICT", asked)));
    }

    private static String definition(String calendar, String level, String asked) {
        return Programme.regimeDefinition(calendar, "17:00")
                .replace("COMMUNE", level)
                .replaceFirst("(?s)\"indicators\": \\[.*\\],\\s*\"rules\"", "\"indicators\": " + asked + ", \"rules\"");
    }

    private static String made(String regime) {
        return as(Programme.ADMINISTRATOR)
                .body(regime)
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse below(String regime) {
        return below(regime, DAY);
    }

    private static ValidatableResponse below(String regime, String asOf) {
        return as("huyen.huulung")
                .get("/api/v1/progress/below?regime=%s&unit=%s&asOf=%s".formatted(regime, Demo.HUU_LUNG, asOf))
                .then()
                .statusCode(200);
    }
}
