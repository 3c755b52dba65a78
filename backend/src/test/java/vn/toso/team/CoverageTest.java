package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
class CoverageTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As the inspection of 29/9/2022 found it: each commune has a commune-level team and a team in one of its villages. */
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
    void theCoverageAsAFile() {
        var lines = file("/api/v1/teams/coverage/export?unit=" + Demo.BACH_THONG);
        assertThat(lines).hasSize(15);
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFunit_level,unit_code,unit_name,communes,communes_with_team,communes_with_village_team,"
                                + "villages,villages_with_team,villages_without_team,teams,commune_teams,village_teams,members,"
                                + "vacant_leaders,teams_of_ended_villages,teams_of_ended_units");
        assertThat(lines).allMatch(line -> line.split(",").length == 16);
        assertThat(lines.subList(1, 15)).allMatch(line -> line.matches("COMMUNE,0\\d{4},[^,]+,1,1,1,\\d+,1,.*,0,0,0"));
        as("huyen.bachthong")
                .accept(XLSX)
                .get("/api/v1/teams/coverage/export?unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(200)
                .contentType(XLSX);
    }

    /** In the order of the list, by commune and name, and without villages of other districts. */
    @Test
    void villagesWithoutATeamAsAFile() {
        var listed = as("huyen.bachthong")
                .get("/api/v1/teams/coverage/villages?unit={unit}&without=true&limit=200", Demo.BACH_THONG)
                .then()
                .extract()
                .jsonPath();
        var lines = file("/api/v1/teams/coverage/villages/export?without=true&unit=" + Demo.BACH_THONG);
        assertThat(lines.get(0)).isEqualTo("\uFEFFcommune_code,commune_name,village_name,village_type,teams");
        var codes = listed.getList("items.commune.code", String.class);
        assertThat(codes).isNotEmpty().isSorted();
        var expected = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            expected.add("%s,%s,%s,%s,0"
                    .formatted(
                            codes.get(i),
                            listed.get("items[%d].commune.name".formatted(i)),
                            listed.get("items[%d].village.name".formatted(i)),
                            listed.get("items[%d].village.type".formatted(i))));
        }
        assertThat(lines.subList(1, lines.size())).isEqualTo(expected);
        as("huyen.bachthong")
                .accept(XLSX)
                .get("/api/v1/teams/coverage/villages/export?without=true&unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(200)
                .contentType(XLSX);
    }

    private static List<String> file(String path) {
        return as("huyen.bachthong")
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void aCallerOutsideTheUnitGetsNotFound() {
        as("huyen.huulung")
                .get("/api/v1/teams/coverage?unit={unit}", Demo.BACH_THONG)
                .then()
                .statusCode(404);
        for (var path : List.of("/villages", "/export", "/villages/export")) {
            as("huyen.huulung")
                    .accept("*/*")
                    .get("/api/v1/teams/coverage" + path + "?unit={unit}", Demo.BACH_THONG)
                    .then()
                    .statusCode(404);
        }
    }
}
