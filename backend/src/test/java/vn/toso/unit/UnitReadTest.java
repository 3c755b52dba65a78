package vn.toso.unit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Tokens;

/** The roots of a caller's units, the number of children, and the actions that are offered. */
@QuarkusTest
@ApiTest
class UnitReadTest {

    private static final Map<String, String> UNITS = Map.of(
            "LANG_SON", Demo.LANG_SON,
            "HUU_LUNG", Demo.HUU_LUNG,
            "HUU_LIEN", Demo.HUU_LIEN,
            "YEN_BINH", Demo.YEN_BINH);

    @ParameterizedTest
    @CsvSource({
        "trunguong, 2022-07-13",
        "tinh.langson, 2022-07-13",
        "huyen.huulung, 2022-07-13",
        "huyen.huulung, 2025-07-01",
        "xa.huulien, 2022-07-13",
        "xa.huulien, 2025-07-01",
        "xa.huulien, 2019-12-31"
    })
    void rootsHaveNoReadableParent(String account, String day) {
        var all = list(account, "asOf=%s&limit=200".formatted(day));
        var without = all.<Map<String, Object>>getList("items").stream()
                .filter(unit -> ((List<?>) unit.get("ancestors")).isEmpty())
                .map(unit -> unit.get("id"))
                .collect(toSet());
        assertThat(ids(list(account, "roots=true&asOf=" + day))).isEqualTo(without);
    }

    @Test
    void predecessorsFromElsewhereAreRootsWhileTheyExist() {
        Past.make(Demo.YEN_BINH, Demo.PHU_THONG, "Cũ", "cu");
        assertThat(ids(list("huyen.bachthong", "roots=true&asOf=2022-06-30")))
                .containsExactlyInAnyOrder(Demo.BACH_THONG, Demo.YEN_BINH);
        assertThat(ids(list("huyen.bachthong", "roots=true&asOf=2022-07-13"))).containsExactly(Demo.BACH_THONG);
        assertThat(ids(list("huyen.bachthong", "roots=true&level=COMMUNE&asOf=2022-06-30")))
                .containsExactly(Demo.YEN_BINH);
    }

    @Test
    void aUnitHasTheNumberOfItsChildren() {
        unit("huyen.huulung", Demo.HUU_LUNG).body("childCount", equalTo(24));
        var communes = as("huyen.huulung")
                .get("/api/v1/units/{id}/children?limit=200", Demo.HUU_LUNG)
                .jsonPath();
        for (int i = 0; i < 24; i++) {
            var villages = as("huyen.huulung")
                    .get("/api/v1/units/{id}/children?limit=200", communes.getString("items[%d].id".formatted(i)))
                    .jsonPath();
            assertThat(communes.getInt("items[%d].childCount".formatted(i)))
                    .isEqualTo(villages.getList("items").size())
                    .isPositive();
        }
        as("xa.huulien").get("/api/v1/units?level=VILLAGE").then().body("items.childCount.unique()", contains(0));
        // The number of children depends on the date.
        as("tinh.langson")
                .get("/api/v1/units/{id}?asOf=2025-07-01", Demo.LANG_SON)
                .then()
                .body("childCount", equalTo(8));
        unit("tinh.langson", Demo.LANG_SON).body("childCount", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "tinh.langson,  LANG_SON, REORGANISE SET_POPULATION",
        "tinh.langson,  HUU_LUNG, REORGANISE SET_POPULATION",
        "tinh.langson,  HUU_LIEN, REORGANISE REORGANISE_VILLAGES SET_POPULATION",
        "huyen.huulung, HUU_LUNG, SET_POPULATION",
        "huyen.huulung, HUU_LIEN, SET_POPULATION",
        "xa.huulien,    HUU_LIEN, REORGANISE_VILLAGES",
        "xa.yenbinh,    YEN_BINH, REORGANISE_VILLAGES",
    })
    void onlyWhatTheCallerMayDoIsOffered(String account, String unit, String offered) {
        unit(account, UNITS.get(unit)).body("allowedActions", equalTo(List.of(offered.split(" "))));
    }

    @Test
    void anAdministratorOfOneUnitHasNoActionsOnAnother() {
        Database.execute(
                "insert into assignment values (gen_random_uuid(), ?, ?::uuid, 'ADMINISTRATOR', now())",
                Tokens.subject("huyen.bachthong"),
                Demo.HUU_LIEN);
        Database.execute(
                "insert into assignment values (gen_random_uuid(), ?, ?::uuid, 'VIEWER', now())",
                Tokens.subject("huyen.bachthong"),
                Demo.YEN_BINH);
        unit("huyen.bachthong", Demo.HUU_LIEN)
                .body("allowedActions", contains("REORGANISE", "REORGANISE_VILLAGES", "SET_POPULATION"));
        unit("huyen.bachthong", Demo.YEN_BINH).body("allowedActions", equalTo(List.of()));
    }

    @Test
    void anEndedUnitOffersItsFormerUsersNothing() {
        Past.make();
        as("xa.yenbinh")
                .get("/api/v1/units/{id}?asOf=2022-06-30", Demo.YEN_BINH)
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of()));
        // On another date, the actions are still those of today.
        as("xa.huulien")
                .get("/api/v1/units/{id}?asOf=2022-06-30", Demo.HUU_LIEN)
                .then()
                .body("allowedActions", contains("REORGANISE_VILLAGES"));
    }

    private static ValidatableResponse unit(String account, String id) {
        return as(account).get("/api/v1/units/{id}", id).then().statusCode(200);
    }

    private static JsonPath list(String account, String query) {
        return as(account)
                .get("/api/v1/units?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Set<Object> ids(JsonPath page) {
        return Set.copyOf(page.getList("items.id"));
    }
}
