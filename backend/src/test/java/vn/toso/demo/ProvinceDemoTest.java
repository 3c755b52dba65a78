package vn.toso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;

/** The demo of 2022 with its province of three districts. Disabled on a shared server, because that is loaded without it. */
@QuarkusTest
@Tag("other-demo")
@TestProfile(ProvinceDemoTest.Whole.class)
@WithTestResource(Environment.class)
@DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_JDBC_URL", matches = ".+")
class ProvinceDemoTest {

    private static final String REGIME = "7050de30-0012-4000-8000-000000000001";

    public static class Whole implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("toso.demo.cao-bang", "true");
        }
    }

    @Test
    void theProvinceComparesThreeDistricts() {
        var progress = progress("2022-07-13");
        assertThat(progress.getList("rows.unit.name")).containsExactly("Trùng Khánh", "Hạ Lang", "Thạch An");
        assertThat(progress.getList("rows.coverage.reported")).isEqualTo(List.of(18, 12, 11));
        assertThat(progress.getList("rows.coverage.expected")).isEqualTo(List.of(21, 13, 14));
        assertThat(progress.getInt("coverage.missing")).isEqualTo(7);
        var rates = progress.getList("rows.collect { it.totals.find { it.rate?.digits == 1 }.rate.percent }");
        assertThat(rates).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void theDistrictOfTheDocumentKeepsItsFigures() {
        var progress = get(
                "huyen.huulung",
                "/api/v1/progress?regime=%s&unit=%s&asOf=2022-07-13".formatted(Demo.REGIME, Demo.HUU_LUNG));
        assertThat(progress.getString("coverage.reported") + "/" + progress.getString("coverage.expected"))
                .isEqualTo("22/24");
        assertThat(progress.param("id", Demo.ALL_ACCOUNTS).getInt("totals.find { it.indicatorId == id }.value"))
                .isEqualTo(6281);
    }

    @Test
    void itsPlanIsDividedToTheLastPerson() {
        var target = get("tinh.caobang", "/api/v1/targets").param("above", province());
        assertThat(target.getInt("items[0].allocations.findAll { it.parentId == above }.value.sum()"))
                .isEqualTo(target.getInt("items[0].value"));
    }

    @Test
    void itHasNoDistrictSinceJuly2025() {
        var children = get("tinh.caobang", "/api/v1/units/" + province() + "/children?asOf=2025-07-01");
        assertThat(children.getList("items.level")).hasSize(17).containsOnly("COMMUNE");
    }

    private static JsonPath progress(String asOf) {
        return get("tinh.caobang", "/api/v1/progress?regime=%s&unit=%s&asOf=%s".formatted(REGIME, province(), asOf));
    }

    private static String province() {
        return get("tinh.caobang", "/api/v1/me").getString("assignments[0].unit.id");
    }

    private static JsonPath get(String user, String path) {
        return as(user).get(path).then().statusCode(200).extract().jsonPath();
    }
}
