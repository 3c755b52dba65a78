package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.text.Vietnamese;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

@QuarkusTest
@ApiTest
class UnitSearchTest {

    private static final String ROOT = "trunguong";
    private static final String DISTRICT = "huyen.huulung";

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huu lien", "Hữu Liên", "HỮU LIÊN", "xa huu lien", "x. Hữu Liên", "Xã  Hữu-Liên ", "06388"})
    void aNameIsFoundAsPeopleTypeIt(String q) {
        search(DISTRICT, q)
                .body("items[0].id", equalTo(Demo.HUU_LIEN))
                .body("items[0].quality", equalTo("EXACT"))
                .body("items[0].name", equalTo("Hữu Liên"))
                .body("items[0].ancestors.name", contains("Hữu Lũng"))
                .body("items[0].validFrom", equalTo("2020-01-01"))
                .body("items[0].validTo", nullValue())
                .body("items[0].formerly", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "dong tan, EXACT, Đồng Tân",
        "đồng tân, EXACT, Đồng Tân",
        "dong ti, PREFIX, Đồng Tiến",
        "lien, PREFIX, Hữu Liên",
        "quyet thag, SIMILAR, Quyết Thắng",
        "nhat tienn, SIMILAR, Nhật Tiến"
    })
    void aMatchIsExactAPrefixOrSimilar(String q, String quality, String name) {
        search(DISTRICT, q).body("items[0].name", equalTo(name)).body("items[0].quality", equalTo(quality));
    }

    @ParameterizedTest
    @CsvSource({
        "d ran, D'Ran, EXACT",
        "dran, D'Ran, EXACT",
        "DRan, D'Ran, EXACT",
        "\"D'Ran\", D'Ran, EXACT",
        "d’ran, D'Ran, EXACT",
        "xa dran, D'Ran, EXACT",
        "dra, D'Ran, PREFIX",
        "b lao, B’Lao, EXACT",
        "blao, B’Lao, EXACT",
        "mdrak, Ea M'Đrắk, PREFIX",
        "ea mdrak, Ea M'Đrắk, EXACT",
        "ea m drak, Ea M'Đrắk, EXACT"
    })
    void anApostropheMatchesASpaceOrNothing(String q, String name, String quality) {
        Database.execute(
                "update unit_version set name = ?, folded_name = ? where unit_id = ?::uuid",
                name,
                Vietnamese.fold(name),
                Demo.HUU_LIEN);
        search(DISTRICT, q.replace("\"", ""))
                .body("items[0].name", equalTo(name))
                .body("items[0].quality", equalTo(quality));
        search(ROOT, q.replace("\"", "")).body("items[0].name", equalTo(name));
        Database.execute(
                "update unit_version set name = 'Hữu Liên', folded_name = 'huu lien' where unit_id = ?::uuid",
                Demo.HUU_LIEN);
    }

    /** The database removes apostrophes from names and has to fold them as the application does. */
    @ParameterizedTest
    @ValueSource(
            strings = {"D'Ran", "B’Lao", "Ea M'Đrắk", "Ch´Ơm", "Ia O ' Mới", "ĐẮK R`TÍH 2", "Hữu Liên", "Chư A Thai-2"})
    void theDatabaseFoldsAsTheApplicationDoes(String name) {
        var without = name.replaceAll("\\s*['’´`]\\s*", "");
        assertThat(Database.query(String.class, "select joined_name(?)", name)).isEqualTo(Vietnamese.fold(without));
    }

    @Test
    void betterMatchesComeFirst() {
        search(ROOT, "hoa", "&level=COMMUNE")
                .body("items.name", contains("Hòa Lạc", "Hòa Sơn", "Hòa Bình", "Hòa Thắng", "Minh Hòa"));
        search(ROOT, "hoa son").body("items[0].name", equalTo("Hòa Sơn")).body("items[0].quality", equalTo("EXACT"));
        search(ROOT, "huu lung").body("items.level", contains("DISTRICT", "COMMUNE"));
        search(ROOT, "thi tran huu lung").body("items.level", contains("COMMUNE", "DISTRICT"));
        search(ROOT, "tt huu lung").body("items.level", contains("COMMUNE", "DISTRICT"));
        search(ROOT, "h. huu lung").body("items.level", contains("DISTRICT", "COMMUNE"));
    }

    @Test
    void theSameSearchGivesTheSameOrder() {
        var first = search(ROOT, "son").extract().asString();
        assertThat(search(ROOT, "son").extract().asString()).isEqualTo(first);
        var names = search(ROOT, "son").extract().jsonPath().<String>getList("items.id");
        assertThat(search(ROOT, "son", "&limit=3").extract().jsonPath().<String>getList("items.id"))
                .isEqualTo(names.subList(0, 3));
    }

    @Test
    void aCodeFindsByItsBeginning() {
        search(ROOT, "0638")
                .body("items.code", contains("06388", "06385"))
                .body("items.quality", everyItem(equalTo("PREFIX")));
        search(ROOT, "99999").body("items", empty());
    }

    @Test
    void onlyOfALevelAndBelowAUnit() {
        search(ROOT, "huu lung", "&level=DISTRICT").body("items.id", contains(Demo.HUU_LUNG));
        search(ROOT, "son", "&level=COMMUNE&under=" + Demo.BACH_THONG).body("items.name", contains("Cao Sơn"));
        search(ROOT, "huu lung", "&under=" + Demo.HUU_LUNG).body("items.level", contains("COMMUNE"));
    }

    @Test
    void formerNamesAndCodesAndEndedUnitsAreFound() {
        Past.make();
        search(DISTRICT, "huu nien")
                .body("items[0].name", equalTo("Hữu Liên"))
                .body("items[0].quality", equalTo("EXACT"))
                .body("items[0].formerly.name", equalTo("Hữu Niên"))
                .body("items[0].formerly.code", equalTo("06389"))
                .body("items[0].validFrom", equalTo("2020-01-01"));
        search(DISTRICT, "06389").body("items[0].name", equalTo("Hữu Liên"));
        search(DISTRICT, "xa yen binh")
                .body("items[0].id", equalTo(Demo.YEN_BINH))
                .body("items[0].code", equalTo("06391"))
                .body("items[0].validTo", equalTo("2022-07-01"))
                .body("items[0].ancestors.name", contains("Hữu Lũng"))
                .body("items[0].successors.name", contains("Hữu Liên"))
                .body("items[0].successors.code", contains("06388"));
        // On this date the unit still had the name.
        search(DISTRICT, "huu nien", "&asOf=2020-06-01")
                .body("items[0].name", equalTo("Hữu Niên"))
                .body("items[0].formerly", nullValue());
        // Existing units come before ended ones.
        search(ROOT, "yen", "&level=COMMUNE")
                .body("items.id", not(empty()))
                .body("items[-1].id", equalTo(Demo.YEN_BINH));
    }

    @Test
    void aSimilarNameIsFound() {
        Past.make();
        search(DISTRICT, "huu nienn")
                .body("items[0].formerly.name", equalTo("Hữu Niên"))
                .body("items[0].quality", equalTo("SIMILAR"));
        Database.execute(
                "update unit_version set name = 'Quỳnh Khê', folded_name = 'quynh khe' where unit_id = ?::uuid and code = ?",
                Demo.HUU_LIEN,
                "06388");
        for (var user : List.of(ROOT, DISTRICT)) {
            search(user, "quinh khe")
                    .body("items[0].name", equalTo("Quỳnh Khê"))
                    .body("items[0].quality", equalTo("SIMILAR"));
        }
    }

    @Test
    void unreadableUnitsAreNotFound() {
        search("huyen.bachthong", "huu lien").body("items", empty());
        search("huyen.bachthong", "06388").body("items", empty());
        search("xa.huulien", "huu", "&level=COMMUNE").body("items.id", contains(Demo.HUU_LIEN));
        search("xa.huulien", "yen binh").body("items.id", not(hasItem(Demo.YEN_BINH)));
        Past.make();
        // Units that passed into the caller's unit are readable.
        search("xa.huulien", "yen binh").body("items.id", hasItem(Demo.YEN_BINH));
        search("xa.quyetthang", "yen binh").body("items", empty());
        search("huyen.huulung", "lang son").body("items.id", not(hasItem(Demo.LANG_SON)));
    }

    @Test
    void aSearchTextIsRequired() {
        as(ROOT).get("/api/v1/units/search").then().statusCode(400);
        as(ROOT).queryParam("q", " ").get("/api/v1/units/search").then().statusCode(400);
        search(ROOT, "?!").body("items", hasSize(0));
        search(ROOT, "h").body("items", hasSize(0));
        as(ROOT).get("/api/v1/units/search?q=huu&limit=51").then().statusCode(400);
    }

    private static ValidatableResponse search(String user, String q) {
        return search(user, q, "");
    }

    private static ValidatableResponse search(String user, String q, String more) {
        return as(user).get("/api/v1/units/search?q={q}" + more, q).then().statusCode(200);
    }
}
