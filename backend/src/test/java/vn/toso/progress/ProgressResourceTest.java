package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
class ProgressResourceTest {

    @Test
    void aProvinceSeesInWhichDistrictTheMissingCommunesAre() {
        var progress = as("tinh.langson")
                .get("/api/v1/progress?regime={r}&unit={u}&asOf=2022-07-13", Demo.REGIME, Demo.LANG_SON)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var missing = progress.getList("missingUnits.id", String.class);
        assertThat(missing).contains(Demo.HUU_LIEN, Demo.QUYET_THANG);
        for (var unit : missing) {
            var district = Database.query(
                    UUID.class,
                    """
                    select parent_id from unit_version where unit_id = ?::uuid
                      and valid_from <= '2022-07-13' and coalesce(valid_to, '9999-12-31') > '2022-07-13'
                    """,
                    unit);
            assertThat(progress.getList("rows.findAll { it.missingUnits.contains('%s') }.unit.id".formatted(unit)))
                    .containsExactly(district.toString());
        }
    }

    @Test
    void aProvinceSeesItsDistrictsWithTheirTotals() {
        progress("tinh.langson", Demo.LANG_SON)
                .body("rows.unit.name", contains("Hữu Lũng"))
                .body("rows[0].coverage.reported", equalTo(22))
                .body("rows[0].totals[0].rate.percent", equalTo(3.55f))
                // No target was declared for the province, so it has no rate.
                .body("totals[0].rate", nullValue())
                .body("totals[0].value", equalTo(2205));
    }

    @Test
    void aProvinceThatTheRegimeDoesNotAskExpectsNothing() {
        progress("trunguong", Demo.VIET_NAM)
                .body("rows.unit.name", contains("Bắc Kạn", "Lạng Sơn"))
                .body("rows.coverage.expected", contains(0, 24));
    }

    @Test
    void aCommuneSeesItself() {
        progress("xa.huulien", Demo.HUU_LIEN)
                .body("coverage.expected", equalTo(1))
                .body("coverage.missing", equalTo(1))
                .body("rows", hasSize(0))
                .body("totals[0].value", nullValue())
                .body("totals[0].target.value", equalTo(2336));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var tag = progress("huyen.huulung", Demo.HUU_LUNG).extract().header("ETag");
        var path = "/api/v1/progress?regime=%s&unit=%s".formatted(Demo.REGIME, Demo.HUU_LUNG);
        as("huyen.huulung").header("If-None-Match", tag).get(path).then().statusCode(304);

        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        as("huyen.huulung")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void withoutCarryingOnlyTheDateItselfCounts() {
        var path = "/api/v1/progress?regime=%s&unit=%s&asOf=2022-07-12&carry=".formatted(Demo.REGIME, Demo.HUU_LUNG);
        as("huyen.huulung")
                .get(path + true)
                .then()
                .body("coverage.carried", equalTo(1))
                .body("coverage.oldestCarried", equalTo("2022-07-11"))
                .body("totals[0].units", equalTo(22));
        as("huyen.huulung")
                .get(path + false)
                .then()
                .body("coverage.carried", equalTo(0))
                .body("totals[0].units", equalTo(21));
    }

    @Test
    void aBlankFigureIsCarriedFromThePreviousReport() {
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13", "12"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);

        progress("xa.huulien", Demo.HUU_LIEN)
                .body("totals.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(12))
                .body("totals.find { it.indicatorId == '%s' }.value".formatted(Demo.BANK), equalTo(0))
                .body("coverage.partial", equalTo(1))
                .body("partialUnits.unit.name", contains("Hữu Liên"))
                .body("partialUnits[0].unanswered", contains(Demo.BANK, Demo.POSTMART, Demo.VOSO));
        // The district sees it in each total and in the unit's row.
        progress("huyen.huulung", Demo.HUU_LUNG)
                .body("coverage.reported", equalTo(23))
                .body("coverage.partial", equalTo(1))
                .body("coverage.carried", equalTo(1))
                .body("coverage.oldestCarried", equalTo("2022-07-12"))
                .body("partialUnits.unit.name", contains("Hữu Liên"))
                .body("rows.find { it.unit.name == 'Hữu Liên' }.unanswered", hasSize(3))
                .body("rows.find { it.unit.name == 'Yên Bình' }.unanswered", hasSize(0))
                .body(coverage(Demo.XU_LANG, "fresh"), equalTo(23))
                .body(coverage(Demo.XU_LANG, "carried"), equalTo(0))
                .body(coverage(Demo.BANK, "fresh"), equalTo(22))
                .body(coverage(Demo.BANK, "carried"), equalTo(1))
                .body(coverage(Demo.BANK, "oldestCarried"), equalTo("2022-07-12"))
                .body(coverage(Demo.BANK, "none"), equalTo(1))
                .body(coverage(Demo.VOSO, "notApplicable"), equalTo(1))
                .body(coverage(Demo.VOSO, "carried"), equalTo(0))
                .body(coverage(Demo.BUYERS, "carried"), equalTo(1))
                .body(coverage(Demo.ALL_ACCOUNTS, "carried"), equalTo(1));
        // The province sees the count of partial reports below each district.
        progress("tinh.langson", Demo.LANG_SON)
                .body("rows[0].coverage.partial", equalTo(1))
                .body("rows[0].unanswered", hasSize(0))
                .body("partialUnits.unit.name", contains("Hữu Liên"));
    }

    private static String coverage(String indicator, String count) {
        return "totals.find { it.indicatorId == '%s' }.coverage.%s".formatted(indicator, count);
    }

    @Test
    void aFlowIsSummedSinceTheFirstDayOfTheYear() {
        Database.execute("update indicator set kind = 'FLOW' where id = ?::uuid", Demo.BANK);
        try {
            progress("huyen.huulung", Demo.HUU_LUNG)
                    .body("totals.find { it.indicatorId == '%s' }.value".formatted(Demo.BANK), greaterThan(1584))
                    .body("totals.find { it.indicatorId == '%s' }.value".formatted(Demo.XU_LANG), equalTo(2205));
        } finally {
            Database.execute("update indicator set kind = 'STOCK' where id = ?::uuid", Demo.BANK);
        }
    }

    @Test
    void aDateBeforeTheRegimeIsNotFound() {
        as("huyen.huulung")
                .get("/api/v1/progress?regime={r}&unit={u}&asOf=2022-04-05", Demo.REGIME, Demo.HUU_LUNG)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse progress(String account, String unit) {
        return as(account)
                .get("/api/v1/progress?regime={r}&unit={u}&asOf=2022-07-13", Demo.REGIME, unit)
                .then()
                .statusCode(200);
    }
}
