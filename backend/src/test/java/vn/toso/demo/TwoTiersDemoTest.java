package vn.toso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.TwoTiers.PROVINCE_REGIME;
import static vn.toso.testing.TwoTiers.TODAY;
import static vn.toso.testing.TwoTiers.VILLAGE_REGIME;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import vn.toso.testing.Demo;
import vn.toso.testing.Environment;
import vn.toso.testing.Files;
import vn.toso.testing.TwoTiers;

/** The demo that begins in 2026. Disabled on a shared server, because that has the demo of 2022. */
@QuarkusTest
@Tag("other-demo")
@TestProfile(TwoTiers.class)
@WithTestResource(Environment.class)
@DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_JDBC_URL", matches = ".+")
class TwoTiersDemoTest {

    @Test
    void theClockBeginsOnThatDay() {
        var clock = get("tinh.langson", "/api/v1/clock").getString("now");
        assertThat(clock).startsWith(TODAY);
    }

    @Test
    void aProvinceHasItsCommunesDirectlyBelow() {
        var children = get("tinh.langson", "/api/v1/units/" + Demo.LANG_SON + "/children?limit=100");
        assertThat(children.getList("items.level")).hasSize(65).containsOnly("COMMUNE");
        assertThat(children.getList("items.type")).contains("PHUONG", "XA").doesNotContain("THI_TRAN");
        assertThat(get("trunguong", "/api/v1/units?level=DISTRICT").getList("items"))
                .isEmpty();
    }

    @Test
    void theProvinceSeesWhoIsMissingAndItsRate() {
        var progress = progress("tinh.langson", PROVINCE_REGIME, Demo.LANG_SON);
        assertThat(progress.getInt("coverage.expected")).isEqualTo(65);
        assertThat(progress.getInt("coverage.reported")).isEqualTo(58);
        assertThat(progress.getList("missingUnits.name"))
                .containsExactlyInAnyOrder(
                        "Đông Kinh", "Na Sầm", "Tân Tri", "Hữu Liên", "Tuấn Sơn", "Chi Lăng", "Lộc Bình");
        assertThat(progress.getList("rows")).hasSize(65);
        assertThat(progress.getList("totals.rate.method")).contains("ACCOUNTS_PER_PLANNED_PERSON");
        assertThat(progress.getList("rows.unit.level")).containsOnly("COMMUNE");
    }

    /** Braces in the demo's statements are those of the templates. The reports of later days are made by other tests. */
    @Test
    void theDocumentOfTheProvinceSaysWhatItIsAbout() {
        var report = Demo.draft("so.khcn", PROVINCE_REGIME, Demo.LANG_SON, "2026-09-10")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(report.getString("paper.subject")).isEqualTo("Kết quả triển khai {cac_chi_tieu} {ky}");
    }

    @Test
    void aCommuneSeesItsVillages() {
        var huuLien = get("xa.huulien", "/api/v1/me").getString("assignments[0].unit.id");
        var progress = progress("xa.huulien", VILLAGE_REGIME, huuLien);
        assertThat(progress.getInt("coverage.expected")).isEqualTo(8);
        assertThat(progress.getInt("coverage.reported")).isEqualTo(6);
        assertThat(progress.getList("missingUnits.name"))
                .containsExactlyInAnyOrder("Nà Cà (giả định)", "Lân Vàng (giả định)");
    }

    /** What villages have sent is compared with the sum of their rows. */
    @Test
    void theFormOfACommuneIsOfferedTheSumsOfItsVillages() {
        var huuLien = get("xa.huulien", "/api/v1/me").getString("assignments[0].unit.id");
        var asked = "regime=%s&unit=%s&asOf=%s";
        var offered = get("xa.huulien", "/api/v1/progress/below?" + asked.formatted(PROVINCE_REGIME, huuLien, TODAY));
        assertThat(offered.getList("items.regimeId")).hasSize(4).containsOnly(VILLAGE_REGIME);
        assertThat(offered.getList("items.level")).containsOnly("VILLAGE");
        assertThat(offered.getList("items.expected")).containsOnly(8);
        // The flow of the day has nothing of earlier days.
        assertThat(offered.getList("items.from")).containsExactly(null, null, null, TODAY);
        var rows = get(
                "xa.huulien", "/api/v1/progress?from=" + TODAY + "&" + asked.formatted(VILLAGE_REGIME, huuLien, TODAY));
        for (int i = 0; i < 4; i++) {
            var indicator = offered.getString("items[" + i + "].indicatorId");
            var totals = "rows.collect { it.totals.find { it.indicatorId == '" + indicator + "' } }";
            var values = rows.<Integer>getList(totals + ".value.findAll { it != null }");
            assertThat(offered.getInt("items[" + i + "].value"))
                    .isEqualTo(values.stream().mapToInt(Integer::intValue).sum());
            assertThat(offered.getInt("items[" + i + "].coverage.fresh")).isEqualTo(6);
            var lacking = rows.<String>getList("rows.findAll { it.totals.find { it.indicatorId == '" + indicator
                    + "' }.value == null }.unit.name");
            assertThat(offered.<String>getList("items[" + i + "].lacking.name")).isEqualTo(lacking);
        }
        assertThat(offered.<String>getList("items[3].lacking.name"))
                .containsExactlyInAnyOrder("Nà Cà (giả định)", "Lân Vàng (giả định)");
        var example = JsonPath.from(
                TwoTiersDemoTest.class.getResourceAsStream("/openapi-examples/progress/listFiguresBelow.json"));
        assertThat(offered.<String, Object>getMap("items[3]").keySet())
                .isEqualTo(example.<String, Object>getMap("items[0]").keySet());
        var nothing = get("tinh.langson", "/api/v1/progress/below?" + asked.formatted(VILLAGE_REGIME, huuLien, TODAY));
        assertThat(nothing.getList("items")).isEmpty();
    }

    /** Whatever is invented says so. */
    @Test
    void inventedFiguresAreMarked() {
        var path = "/api/v1/submissions/export?regime=%s&from=%s&to=%s".formatted(PROVINCE_REGIME, TODAY, TODAY);
        var sent = new String(Files.download("tinh.langson", Files.CSV, path), StandardCharsets.UTF_8);
        assertThat(sent.lines().skip(1)).hasSize(58).allMatch(line -> line.contains("giả định"));
        assertThat(get("tinh.langson", "/api/v1/targets").getString("items[0].name.vi"))
                .contains("giả định");
    }

    private static JsonPath progress(String user, String regime, String unit) {
        return get(user, "/api/v1/progress?regime=%s&unit=%s&asOf=%s".formatted(regime, unit, TODAY));
    }

    private static JsonPath get(String user, String path) {
        return as(user).get(path).then().statusCode(200).extract().jsonPath();
    }
}
