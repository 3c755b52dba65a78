package vn.toso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** The two districts and their reorganisations match the official decisions. */
@QuarkusTest
@ApiTest
class DemoHistoryTest {

    private static final String THAI_NGUYEN = UUID.nameUUIDFromBytes(
                    "demo/PROVINCE/19/2025".getBytes(StandardCharsets.UTF_8))
            .toString();

    @Test
    void huuLungHadTwentyFourCommunesAndThenTwentyThree() {
        assertThat(communes(Demo.HUU_LUNG, "2022-07-13").getList("items")).hasSize(24);
        assertThat(communes(Demo.HUU_LUNG, "2024-11-30").getList("items")).hasSize(24);
        assertThat(communes(Demo.HUU_LUNG, "2024-12-02").getList("items")).hasSize(23);
        assertThat(communes(Demo.HUU_LUNG, "2024-12-02").getList("items.code"))
                .contains("06385")
                .doesNotContain("06454");
    }

    @Test
    void thereIsNoDistrictSinceJuly2025() {
        assertThat(units("level=DISTRICT&asOf=2025-06-30").getList("items")).hasSize(2);
        assertThat(units("level=DISTRICT&asOf=2025-07-01").getList("items")).isEmpty();
        assertThat(communes(Demo.LANG_SON, "2025-07-01").getList("items.code"))
                .containsExactly("06385", "06391", "06400", "06415", "06427", "06436", "06445", "06457");
        assertThat(communes(THAI_NGUYEN, "2025-07-01").getList("items.code"))
                .containsExactly("01849", "01969", "01981", "02008", "02014");
        assertThat(units("level=PROVINCE&asOf=2025-07-01").getList("items.name"))
                .containsExactly("Thái Nguyên", "Lạng Sơn");
    }

    @Test
    void aCodeNamesAUnitOnlyTogetherWithADate() {
        assertThat(ofCode("06400", "2025-06-30")).isEqualTo("Yên Thịnh");
        assertThat(ofCode("06400", "2025-07-01")).isEqualTo("Hữu Liên");
    }

    @Test
    void theTownIsANewUnitSinceItAbsorbedSonHa() {
        var before = units("level=COMMUNE&asOf=2024-11-30").getString("items.find { it.code == '06385' }.id");
        var after = units("level=COMMUNE&asOf=2024-12-01").getString("items.find { it.code == '06385' }.id");
        assertThat(after).isNotEqualTo(before);
    }

    /** A saved address still works after a reset. */
    @Test
    void aTeamHasTheSameIdEveryTime() {
        var id = UUID.nameUUIDFromBytes("demo/TEAM/06388/".getBytes(StandardCharsets.UTF_8));
        as("xa.huulien")
                .get("/api/v1/teams/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Tổ công nghệ số cộng đồng xã Hữu Liên"));
    }

    @Test
    void theDecisionsCanBeRead() {
        var recorded = as("tinh.thainguyen").get("/api/v1/reorganisations").jsonPath();
        assertThat(recorded.getList("items.decisionNumber")).containsExactly("1683/NQ-UBTVQH15");
        var all = as("tinh.langson").get("/api/v1/reorganisations").jsonPath();
        assertThat(all.getList("items.decisionNumber")).containsExactly("1672/NQ-UBTVQH15", "1246/NQ-UBTVQH15");
        assertThat(all.getList("items.recordedByName")).containsOnly("Quản trị Trung ương");
        assertThat(all.getList("items.begun")).containsExactly(8, 1);
        assertThat(all.getList("items.ended")).containsExactly(24, 2);
    }

    private static String ofCode(String code, String asOf) {
        return units("level=COMMUNE&asOf=" + asOf).param("code", code).getString("items.find { it.code == code }.name");
    }

    private static JsonPath communes(String under, String asOf) {
        return units("level=COMMUNE&under=%s&asOf=%s".formatted(under, asOf));
    }

    private static JsonPath units(String query) {
        return as("trunguong")
                .get("/api/v1/units?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
