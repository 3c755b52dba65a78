package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.establish;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.undo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** The list of reorganisations, as JSON and as a file. */
@QuarkusTest
@ApiTest
class ReorganisationListTest {

    private static final String DAY = "2022-08-01";

    private String district;
    private String merged;

    @BeforeEach
    void communesMergeAndOneIsRenamed() {
        district = establish("DISTRICT", "HUYEN", "901", Demo.LANG_SON);
        var one = commune("90001", district);
        var other = commune("90002", district);
        var renamed = commune("90004", district);
        merged = recorded(body(
                DAY,
                merge("m", "90003", district, one, other)
                        + ", {\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Khác\"}".formatted(renamed)));
    }

    @Test
    void theFirstUnitsOfEachKindHaveTheirNamesOfThatTime() {
        list(ADMINISTRATOR, district)
                .body("items", hasSize(5))
                .body("items[0].endedUnits.code", contains("90001", "90002"))
                .body("items[0].begunUnits.name", contains("Đơn vị 90003"))
                .body("items[0].begunUnits.level", contains("COMMUNE"))
                .body("items[0].changedUnits.name", contains("Đơn vị 90004"))
                .body("items[1].begunUnits", hasSize(1))
                .body("items[1].endedUnits", empty());
        // A caller who can read only one commune sees its name, and the numbers of all units.
        list("xa.huulien", Demo.HUU_LIEN)
                .body("items[0].endedUnits.name", contains("Hữu Liên"))
                .body("items[0].ended", equalTo(24))
                .body("items[0].begun", equalTo(8))
                .body("items[0].begunUnits", empty());
        list("tinh.langson", Demo.HUU_LUNG)
                .body("items[0].endedUnits.level", contains("DISTRICT", "COMMUNE", "COMMUNE"))
                .body("items[0].endedUnits.code", contains("186", "06385", "06388"))
                .body("items[0].begunUnits", hasSize(3));
    }

    @Test
    void theFileHasARowForEachUnit() {
        var lines = export(ADMINISTRATOR, district);
        assertThat(lines.get(0))
                .startsWith("decision_number,decision_date,issuer,effective_on,state,kind,unit_level,unit_code")
                .endsWith("comes_from,passes_into");
        assertThat(lines.subList(1, 5))
                .containsExactly(
                        "1/NQ,2022-08-01,Hội đồng nhân dân,2022-08-01,APPLIED,ENDS,COMMUNE,90001,Đơn vị 90001,"
                                + "XA,90001,Đơn vị 90001,901,Đơn vị 901,,,,,,,90003 Đơn vị 90003",
                        "1/NQ,2022-08-01,Hội đồng nhân dân,2022-08-01,APPLIED,ENDS,COMMUNE,90002,Đơn vị 90002,"
                                + "XA,90002,Đơn vị 90002,901,Đơn vị 901,,,,,,,90003 Đơn vị 90003",
                        "1/NQ,2022-08-01,Hội đồng nhân dân,2022-08-01,APPLIED,BEGINS,COMMUNE,90003,Đơn vị 90003,"
                                + ",,,,,XA,90003,Đơn vị 90003,901,Đơn vị 901,\"90001 Đơn vị 90001; 90002 Đơn vị 90002\",",
                        "1/NQ,2022-08-01,Hội đồng nhân dân,2022-08-01,APPLIED,CHANGES,COMMUNE,90004,Đơn vị 90004,"
                                + "XA,90004,Đơn vị 90004,901,Đơn vị 901,XA,90004,Khác,901,Đơn vị 901,,");
        assertThat(lines).hasSize(1 + 4 + 4);
        // The units that an undone reorganisation had created are not shown any more.
        undo(ADMINISTRATOR, merged).statusCode(200);
        assertThat(export(ADMINISTRATOR, district))
                .hasSize(1 + 3 + 4)
                .filteredOn(line -> line.contains("UNDONE"))
                .hasSize(3);
        list(ADMINISTRATOR, district)
                .body("items[0].begun", equalTo(1))
                .body("items[0].begunUnits", empty())
                .body("items[0].endedUnits", hasSize(2));
    }

    @Test
    void theFileHasOnlyReadableUnits() {
        assertThat(export("xa.huulien", Demo.HUU_LIEN)).hasSize(1 + 5);
        assertThat(export("huyen.bachthong", Demo.HUU_LUNG)).hasSize(1);
        // A predecessor outside the installation is shown with its successor.
        assertThat(String.join("\n", export(ADMINISTRATOR, Demo.BAC_KAN)))
                .contains("01984 Đôn Phong; xã Dương Quang, thành phố Bắc Kạn");
    }

    private static ValidatableResponse list(String user, String unit) {
        return as(user).get("/api/v1/reorganisations?unit={unit}", unit).then().statusCode(200);
    }

    private static List<String> export(String user, String unit) {
        return as(user).accept("text/csv")
                .get("/api/v1/reorganisations/export?unit={unit}", unit)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .substring(1)
                .lines()
                .toList();
    }
}
