package vn.toso.team;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
class CoverageTest {

    /** As the inspection of 29/9/2022 found it: in each commune a team, and one in one of its villages. */
    @Test
    void bachThongAsItWasInspected() {
        as("huyen.bachthong")
                .get("/api/v1/teams/coverage?unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(200)
                .body("total.communes", equalTo(14))
                .body("total.communesWithTeam", equalTo(14))
                .body("total.communesWithVillageTeam", equalTo(14))
                .body("total.communeTeams", equalTo(14))
                .body("total.villageTeams", equalTo(14))
                .body("total.vacantLeaders", equalTo(0))
                .body("rows", hasSize(14))
                .body("rows.counts.communesWithTeam", everyItem(equalTo(1)))
                .body("rows.counts.villageTeams", everyItem(equalTo(1)));
    }

    @Test
    void whoeverIsElsewhereDoesNotKnowTheUnit() {
        as("huyen.huulung")
                .get("/api/v1/teams/coverage?unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(404);
        as("huyen.huulung")
                .get("/api/v1/teams/coverage/villages?unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(404);
    }
}
