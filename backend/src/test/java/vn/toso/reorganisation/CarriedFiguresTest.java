package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.begun;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.sent;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Statements;

/** The figures that a unit inherits from its predecessors until it reports itself. */
@QuarkusTest
@ApiTest
class CarriedFiguresTest {

    private static final String CONSOLIDATOR = "huyen.huulung";

    private String one;
    private String other;

    @BeforeEach
    void aDistrictWithTwoMoreCommunes() {
        one = commune("90001", Demo.HUU_LUNG);
        other = commune("90002", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, "2022-07-11", Demo.BANK, 8);
        sent(Demo.REGIME, one, "2022-07-12", Demo.BANK, 10);
        sent(Demo.REGIME, other, "2022-07-11", Demo.BANK, 7);
        Database.setBusinessTime("2022-07-14 08:00:00");
    }

    @Test
    void aMergedUnitBeginsWithTheStockOfItsPredecessors() {
        var before = bank("2022-07-14");
        var successor = begun(body("2022-07-13", merge("m", "90003", Demo.HUU_LUNG, one, other)));
        assertThat(bank("2022-07-14")).isEqualTo(before);
        form(successor)
                .body(field("previous.value"), equalTo(17))
                .body(field("previous.asOf"), equalTo("2022-07-12"))
                .body(field("carriedFrom.code"), containsInAnyOrder("90001", "90002"))
                .body(field("dividedWithoutShares"), empty())
                .body(field("recent.value"), contains(17, 15))
                .body("items[0].status", equalTo("MISSING"));

        // The rules use the inherited figure too. Then the unit's own figure replaces it.
        send(successor, 16, "")
                .statusCode(422)
                .body("type", equalTo("/problems/unexplained"))
                .body("errors[0].code", equalTo("falling"));
        var explained = ", \"notes\": [{\"indicatorId\": \"%s\", \"text\": \"Trùng\"}]".formatted(Demo.BANK);
        // As many statements as for a report of any unit.
        assertThat(Statements.during(() -> send(successor, 16, explained).statusCode(201)))
                .isLessThanOrEqualTo(6);
        assertThat(bank("2022-07-14")).isEqualTo(before - 1);
        form(successor).body(field("carriedFrom.code"), hasSize(2));
    }

    @Test
    void aUnitDividedWithoutSharesPassesNothingOnAndIsNamed() {
        var before = bank("2022-07-14");
        recorded(body("2022-07-13", split(one)));
        var part = id("90003");
        assertThat(bank("2022-07-14")).isEqualTo(before);
        form(part)
                .body(field("previous"), nullValue())
                .body(field("carriedFrom"), empty())
                .body(field("dividedWithoutShares.code"), contains("90001"));
        origin("2022-07-13")
                .body("undivided.unit.code", contains("90001"))
                .body("undivided[0].figures.value", contains(10))
                .body("undivided[0].successors.code", contains("90003", "90004"));

        // Nobody knows how much of the 10 the other part still holds.
        send(part, 6, "").statusCode(201);
        origin("2022-07-14")
                .body("undivided", empty())
                .body("notCarried.unit.code", contains("90001"))
                .body("notCarried[0].reason", equalTo("successor-reported"))
                .body("notCarried[0].figures.value", contains(10));
        send(id("90004"), 5, "").statusCode(201);
        origin("2022-07-14").body("notCarried", empty());
        assertThat(bank("2022-07-14")).isEqualTo(before + 1);
    }

    @Test
    void formsOfManySuccessorsNeedAsManyStatementsAsOfOne() {
        var first = recorded(body("2022-07-13", merge("a", "90011", Demo.HUU_LUNG, one, other)));
        long ofOne = Statements.during(() -> form(id("90011")));
        undo(ADMINISTRATOR, first).statusCode(200);
        var merges = new ArrayList<>(List.of(merge("a", "90012", Demo.HUU_LUNG, one, other)));
        for (int i = 0; i < 5; i++) {
            var two = new String[] {commune("9002" + i, Demo.HUU_LUNG), commune("9003" + i, Demo.HUU_LUNG)};
            sent(Demo.REGIME, two[0], "2022-07-11", Demo.BANK, 1);
            sent(Demo.REGIME, two[1], "2022-07-12", Demo.BANK, 2);
            merges.add(merge("m" + i, "9004" + i, Demo.HUU_LUNG, two));
        }
        recorded(body("2022-07-13", String.join(", ", merges)));
        long ofSix = Statements.during(() -> form(Demo.HUU_LUNG));
        // Background jobs may run a few statements meanwhile.
        assertThat(ofSix).isLessThan(ofOne + 5);
    }

    @Test
    void theOriginOfATotalNamesPredecessorsAndShares() {
        recorded(body("2022-07-13", merge("m", "90003", Demo.HUU_LUNG, one, other)));
        origin("2022-07-13")
                .body("total.value", equalTo(bank("2022-07-13")))
                .body(item("own"), nullValue())
                .body(item("value"), equalTo(17))
                .body(item("parts.from.unit.code"), contains("90001", "90002"))
                .body(item("parts.from.own.asOf"), contains("2022-07-12", "2022-07-11"))
                .body(item("parts.value"), contains(10, 7))
                .body(item("parts.passedOn"), contains("2022-07-13", "2022-07-13"));
        // Two pages contain the same as one.
        String next = origin("2022-07-13", "&limit=20")
                .body("items", hasSize(20))
                .extract()
                .path("next");
        origin("2022-07-13", "&limit=20&cursor=" + next)
                .body("items", hasSize(5))
                .body("items[4].unit.code", equalTo("90003"))
                .body("next", nullValue());
        // On today's tree the figure comes from the same predecessors.
        origin("2022-07-12", "&view=today").body(item("value"), equalTo(17));
    }

    @Test
    void aFlowThatBeginsAfterTheDateIsRefused() {
        progress("2022-07-13", "&from=2022-07-14")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"))
                .body("errors[0].code", equalTo("after-as-of"));
    }

    private static int bank(String asOf) {
        return progress(asOf, "")
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("i", Demo.BANK)
                .getInt("totals.find { it.indicatorId == i }.value");
    }

    private static ValidatableResponse progress(String asOf, String more) {
        return as(CONSOLIDATOR)
                .get("/api/v1/progress?regime=%s&unit=%s&asOf=%s%s".formatted(Demo.REGIME, Demo.HUU_LUNG, asOf, more))
                .then();
    }

    private static ValidatableResponse origin(String asOf) {
        return origin(asOf, "");
    }

    private static ValidatableResponse origin(String asOf, String more) {
        return as(CONSOLIDATOR)
                .get("/api/v1/progress/origin?regime=%s&unit=%s&indicator=%s&asOf=%s%s"
                        .formatted(Demo.REGIME, Demo.HUU_LUNG, Demo.BANK, asOf, more))
                .then()
                .statusCode(200);
    }

    private static String item(String path) {
        return "items.find { it.unit.code == '90003' }." + path;
    }

    private static ValidatableResponse form(String unit) {
        return as(CONSOLIDATOR)
                .get("/api/v1/regimes/%s/forms?unit=%s&asOf=2022-07-14".formatted(Demo.REGIME, unit))
                .then()
                .statusCode(200);
    }

    private static String field(String path) {
        return "items[0].fields.find { it.indicator.id == '%s' }.%s".formatted(Demo.BANK, path);
    }

    private static ValidatableResponse send(String unit, int value, String more) {
        return as(CONSOLIDATOR)
                .body(
                        """
                        {"regimeId": "%s", "unitId": "%s", "asOf": "2022-07-14",
                         "figures": [{"indicatorId": "%s", "value": %d}],
                         "onBehalf": {"medium": "PHONE", "informant": "Chủ tịch xã"}%s}
                        """
                                .formatted(Demo.REGIME, unit, Demo.BANK, value, more))
                .post("/api/v1/submissions")
                .then();
    }

    private static String id(String code) {
        return Database.query(String.class, "select cast(unit_id as text) from unit_version where code = ?", code);
    }

    private static String split(String unit) {
        return "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [{\"unit\": %s}, {\"unit\": %s}]}"
                .formatted(
                        unit,
                        unit("a", "COMMUNE", "XA", "90003", Demo.HUU_LUNG),
                        unit("b", "COMMUNE", "XA", "90004", Demo.HUU_LUNG));
    }
}
