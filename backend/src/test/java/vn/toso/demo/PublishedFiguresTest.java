package vn.toso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** The figures that the district of Hữu Lũng published for 13/7/2022, to the digit. */
@QuarkusTest
@ApiTest
class PublishedFiguresTest {

    @Test
    void coverageNamesTheUnitsThatHaveNotReported() {
        var progress = progress();

        assertThat(progress.getInt("coverage.expected")).isEqualTo(24);
        assertThat(progress.getInt("coverage.reported")).isEqualTo(22);
        assertThat(progress.getInt("coverage.missing")).isEqualTo(2);
        assertThat(progress.getInt("coverage.carried")).isZero();
        assertThat(progress.getList("missingUnits.name")).containsExactly("Hữu Liên", "Quyết Thắng");
        assertThat(progress.getList("rows")).hasSize(24);
    }

    @Test
    void whoCanBeCalledAboutTheMissingUnitsIsInvented() {
        as("huyen.huulung")
                .get("/api/v1/contacts?unit={one}&unit={other}", Demo.QUYET_THANG, Demo.HUU_LIEN)
                .then()
                .body("items.name", everyItem(endsWith("(giả định)")))
                .body("items.phone", contains("09•• ••• 102", "09•• ••• 104"));
    }

    @Test
    void totalsAndRatesAreThePublishedOnes() {
        var progress = progress();

        assertTotal(progress, Demo.XU_LANG, 2205, "3.55", "SHARE");
        assertTotal(progress, Demo.BANK, 1584, "2.55", "SHARE");
        assertTotal(progress, Demo.BUYERS, 2492, "4.01", "ACCOUNTS_PER_PLANNED_PERSON");
        assertTotal(progress, Demo.ALL_ACCOUNTS, 6281, "10.1", "ACCOUNTS_PER_PLANNED_PERSON");
        assertThat(total(progress, Demo.POSTMART)).containsEntry("value", 1197).doesNotContainKey("rate");
        assertThat(total(progress, Demo.VOSO)).containsEntry("value", 1295).doesNotContainKey("rate");
    }

    @Test
    void theTargetIsTheDeclaredOneAndItsAllocationsAddUp() {
        var progress = progress();

        assertThat(progress.getInt("totals[0].target.value")).isEqualTo(62149);
        assertThat(progress.getBoolean("totals[0].target.allocated")).isFalse();
        var parts = progress.getList("rows.totals.target.value", java.util.List.class);
        assertThat(parts.stream().mapToInt(values -> (Integer) values.get(0)).sum())
                .isEqualTo(62149);
        assertThat(progress.getString("rows[0].totals[0].target.allocationNote"))
                .contains("giả định");
    }

    @Test
    void otherUnitsAreMissingOnEarlierDays() {
        var progress = progress("huyen.huulung", Demo.HUU_LUNG, "2022-07-12");

        assertThat(progress.getInt("coverage.reported")).isEqualTo(21);
        assertThat(progress.getInt("coverage.carried")).isEqualTo(1);
        assertThat(progress.getList("missingUnits.name")).contains("Thanh Sơn");
    }

    private static JsonPath progress() {
        return progress("huyen.huulung", Demo.HUU_LUNG, "2022-07-13");
    }

    private static JsonPath progress(String user, String unit, String asOf) {
        return as(user).get("/api/v1/progress?regime={regime}&unit={unit}&asOf={asOf}", Demo.REGIME, unit, asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertTotal(JsonPath progress, String indicator, int value, String percent, String method) {
        var total = total(progress, indicator);
        assertThat(total).containsEntry("value", value).containsEntry("units", 22);
        @SuppressWarnings("unchecked")
        var rate = (Map<String, Object>) total.get("rate");
        assertThat(rate.get("percent")).hasToString(percent);
        assertThat(rate).containsEntry("method", method);
    }

    private static Map<String, Object> total(JsonPath progress, String indicator) {
        return progress.param("id", indicator).getMap("totals.find { it.indicatorId == id }");
    }
}
