package vn.toso.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

@QuarkusTest
@ApiTest
class UnitHistoryTest {

    @Test
    void namesCodesAndParentsInTime() {
        Past.make();
        history("huyen.huulung", Demo.HUU_LIEN)
                .body("level", equalTo("COMMUNE"))
                .body("versions.name", contains("Hữu Niên", "Hữu Liên"))
                .body("versions.code", contains("06389", "06388"))
                .body("versions.parent.name", contains("Hữu Lũng", "Hữu Lũng"))
                .body("versions.validFrom", contains("2020-01-01", "2021-01-01"))
                .body("versions[0].validTo", equalTo("2021-01-01"))
                .body("predecessors.unit.name", contains("Yên Bình"))
                .body("predecessors.share", contains(1))
                .body("predecessors.decisionNumber", contains("12/NQ-UBTVQH15"))
                .body("predecessors.effectiveOn", contains("2022-07-01"))
                .body("successors", empty());
        history("huyen.huulung", Demo.YEN_BINH)
                .body("versions[-1].validTo", equalTo("2022-07-01"))
                .body("predecessors", empty())
                .body("successors.unit.id", contains(Demo.HUU_LIEN))
                .body("successors.reorganisationId", contains(Past.DECISION));
    }

    @Test
    void onlyReadableUnitsAreShown() {
        Past.make();
        as("huyen.bachthong")
                .get("/api/v1/units/{id}/history", Demo.HUU_LIEN)
                .then()
                .statusCode(404);
        as("xa.quyetthang")
                .get("/api/v1/units/{id}/history", Demo.YEN_BINH)
                .then()
                .statusCode(404);
        history("xa.huulien", Demo.YEN_BINH).body("successors.unit.id", contains(Demo.HUU_LIEN));
        // The parent district is outside the scope of a commune.
        history("xa.huulien", Demo.HUU_LIEN)
                .body("versions.parent", contains(null, (Object) null))
                .body("predecessors.unit.id", contains(Demo.YEN_BINH));
    }

    private static ValidatableResponse history(String user, String unit) {
        return as(user).get("/api/v1/units/{id}/history", unit).then().statusCode(200);
    }
}
