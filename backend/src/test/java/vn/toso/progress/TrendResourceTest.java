package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Reorganisations;
import vn.toso.testing.Statements;

@QuarkusTest
@ApiTest
class TrendResourceTest {

    private static final String PATH = "/api/v1/progress/trend?regime=%s&unit=%s".formatted(Demo.REGIME, Demo.HUU_LUNG);

    @Test
    void coversThirtyDaysUntilTodayByDefault() {
        trend("huyen.huulung", "")
                .body("from", equalTo("2022-06-14"))
                .body("to", equalTo("2022-07-13"))
                .body("days", hasSize(30))
                .body("days[29].asOf", equalTo("2022-07-13"))
                .body("days[29].coverage.reported", equalTo(22))
                .body("days[29].coverage.missing", equalTo(2))
                .body("days[29].totals[0].value", equalTo(2205))
                .body("days[29].totals[0].coverage.fresh", equalTo(22))
                .body("days[29].totals[0].rate.percent", equalTo(3.55f))
                .body("days[29].totals[0].targetValue", equalTo(62149))
                .body("targets[0].target.documentNumber", equalTo("355/UBND-KGVX"));
    }

    @Test
    void daysBeforeTheRegimeAreListedAsGaps() {
        trend("huyen.huulung", "&from=2022-04-05&to=2022-07-13")
                .body("days", hasSize(100))
                .body("days[0].gap", equalTo("no-regime"))
                .body("days[0].coverage", nullValue())
                .body("days[0].totals", hasSize(0))
                .body("days[99].gap", nullValue());
        // If all days are gaps, the answer is the same as for an unknown regime.
        as("huyen.huulung").get(PATH + "&from=2022-01-01&to=2022-04-05").then().statusCode(404);
    }

    @Test
    void theDayOnWhichAUnitEndsIsMarkedAndItsOwnTrendHasGapsAfterIt() {
        var commune = Reorganisations.commune("97001", Demo.HUU_LUNG);
        var end = "{\"kind\": \"END\", \"unitId\": \"%s\"}".formatted(commune);
        Reorganisations.record(Reorganisations.ADMINISTRATOR, Reorganisations.body("2022-07-12", end))
                .statusCode(201);
        trend("huyen.huulung", "&from=2022-07-10")
                .body("days.otherUnits", contains(false, false, true, false))
                .body("days.coverage.expected", contains(25, 25, 24, 24));
        as("trunguong")
                .get("/api/v1/progress/trend?regime={r}&unit={u}&from=2022-07-10&to=2022-07-13", Demo.REGIME, commune)
                .then()
                .statusCode(200)
                .body("days.gap", contains(null, null, "no-unit", "no-unit"))
                .body("unit.name", equalTo("Đơn vị 97001"));
    }

    @Test
    void onlyTheRequestedIndicatorsAreShown() {
        trend("huyen.huulung", "&indicator=%s&indicator=%s".formatted(Demo.BANK, Demo.XU_LANG))
                .body("indicators.id", contains(Demo.XU_LANG, Demo.BANK))
                .body("days[29].totals.indicatorId", contains(Demo.XU_LANG, Demo.BANK))
                .body("days[29].totals[1].value", equalTo(1584));
        as("huyen.huulung").get(PATH + "&indicator=" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "&from=2022-07-14&to=2022-07-13, from, after-as-of",
        "&from=2021-07-12&to=2022-07-13, from, out-of-range",
        "&from=yesterday, from, wrong-type",
        "&indicator=none, indicator, wrong-type"
    })
    void invalidParametersAreNamed(String parameters, String parameter, String code) {
        as("huyen.huulung")
                .get(PATH + parameters)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-request"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aLeapYearIsOneAnswer() {
        trend("huyen.huulung", "&from=2021-07-13&to=2022-07-13").body("days", hasSize(366));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.huulien", "huyen.bachthong", "tinh.backan"})
    void aUnitOutsideOfTheScopeIsNotFound(String account) {
        as(account).get(PATH).then().statusCode(404);
        as(account)
                .accept(Files.CSV)
                .get(PATH.replace("trend", "trend/export"))
                .then()
                .statusCode(404);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var tag = trend("huyen.huulung", "").extract().header("ETag");
        as("huyen.huulung").header("If-None-Match", tag).get(PATH).then().statusCode(304);
        as("xa.huulien").header("If-None-Match", tag).get(PATH).then().statusCode(404);
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        as("huyen.huulung")
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("days[29].coverage.reported", equalTo(22))
                .body("days[29].coverage.carried", equalTo(1));
    }

    @Test
    void reportsWithMoreFiguresThanTheIndexCoversAreRead() {
        var before = trend("huyen.huulung", "").extract().asString();
        Database.execute(
                """
                insert into figure_place
                select ?::uuid, id, 81 from indicator
                where id not in (select indicator_id from figure_place where regime_id = ?::uuid) limit 1
                """,
                Demo.REGIME,
                Demo.REGIME);
        try {
            Database.execute("update regime set version = version");
            assertThat(trend("huyen.huulung", "").extract().asString()).isEqualTo(before);
        } finally {
            Database.execute("delete from figure_place where place = 81");
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheDays() {
        trend("huyen.huulung", "&from=2022-07-12");
        long few = Statements.during(() -> trend("huyen.huulung", "&from=2022-07-11"));
        long many = Statements.during(() -> trend("huyen.huulung", "&from=2022-05-01"));
        assertThat(many).isEqualTo(few).isLessThan(20);
    }

    @Test
    void canBeExportedAsATable() {
        var lines = List.of(as("huyen.huulung")
                .accept(Files.CSV)
                .get(PATH.replace("trend", "trend/export") + "&from=2022-04-05&to=2022-07-13")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(Files.CSV))
                .extract()
                .asString()
                .split("\r\n"));
        assertThat(lines).hasSize(101);
        assertThat(lines.get(0))
                .startsWith("\uFEFFas_of,gap,asked,other_units,expected")
                .contains(",APP_XULANG,");
        assertThat(lines.get(1)).startsWith("2022-04-05,no-regime,,,,");
        assertThat(lines.get(100)).startsWith("2022-07-13,,x,,24,22,").contains(",2205,,62149,3.55,22,");
        as("huyen.huulung")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(PATH.replace("trend", "trend/export"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"dien-bien.xlsx"));
    }

    @Test
    void carriedFiguresAreCountedForEachDay() {
        trend("huyen.huulung", "&from=2022-07-12&carry=false")
                .body("days.coverage.carried", everyItem(equalTo(0)))
                .body("days[0].totals[0].coverage.fresh", equalTo(21));
        trend("huyen.huulung", "&from=2022-07-12")
                .body("days[0].coverage.carried", equalTo(1))
                .body("days[0].coverage.oldestCarried", equalTo("2022-07-11"));
    }

    private static ValidatableResponse trend(String account, String parameters) {
        return as(account).get(PATH + parameters).then().statusCode(200);
    }
}
