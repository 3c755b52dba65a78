package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.team.Teams.CONSOLIDATOR;
import static vn.toso.team.Teams.REPORTER;
import static vn.toso.team.Teams.quoted;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/** The lists behind the numbers of the coverage. */
@QuarkusTest
@ApiTest
class TeamFilterTest {

    @Test
    void aTeamHasNoLeaderFromTheDayOnWhichTheLeaderLeaves() {
        var team = Teams.found("Tổ thôn mới");
        leaderLeaves(team, "2022-07-10");
        assertThat(listed(CONSOLIDATOR, "vacant=true&asOf=2022-07-09")).doesNotContain(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&asOf=2022-07-10")).contains(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&unit=" + Demo.HUU_LIEN)).containsExactly(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&level=VILLAGE&status=ACTIVE&q=thon moi"))
                .containsExactly(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&level=COMMUNE")).doesNotContain(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&unit=" + Demo.YEN_BINH)).doesNotContain(team);
        assertThat(listed(CONSOLIDATOR, "vacant=true&endedVillages=true")).isEmpty();
        int counted = as(CONSOLIDATOR)
                .get("/api/v1/teams/coverage?unit={unit}", Demo.HUU_LUNG)
                .path("total.vacantLeaders");
        assertThat(listed(CONSOLIDATOR, "vacant=true&unit=" + Demo.HUU_LUNG)).hasSize(counted);
    }

    @Test
    void aTeamThatIsDissolvedNeedsNoLeader() {
        var team = Teams.found("Tổ thôn mới");
        Teams.dissolve(team, "2022-07-10");
        assertThat(listed(REPORTER, "vacant=true&asOf=2022-07-12")).isEmpty();
        assertThat(listed(REPORTER, "vacant=true&status=DISSOLVED")).isEmpty();
        assertThat(listed(REPORTER, "status=DISSOLVED")).containsExactly(team);
    }

    @Test
    void teamsThatServeAnEndedVillageAreListed() {
        Past.withoutFuture();
        var team = Teams.found("Tổ thôn mới");
        var village = Teams.village(Demo.HUU_LIEN, 0);
        Database.execute("update unit_version set valid_to = '2022-07-10' where unit_id = ?", village);
        Database.execute("update unit_ancestor set valid_to = '2022-07-10' where descendant_id = ?", village);
        assertThat(listed(CONSOLIDATOR, "endedVillages=true&asOf=2022-07-09")).isEmpty();
        assertThat(listed(CONSOLIDATOR, "endedVillages=true&q=thon moi")).containsExactly(team);
        int counted = as(CONSOLIDATOR)
                .get("/api/v1/teams/coverage?unit={unit}", Demo.HUU_LUNG)
                .path("total.teamsOfEndedVillages");
        assertThat(listed(CONSOLIDATOR, "endedVillages=true")).hasSize(counted);
        assertThat(listed(CONSOLIDATOR, "endedUnit=true")).isEmpty();
    }

    @Test
    void theNextPageKeepsTheFilter() {
        var teams = List.of(Teams.found("Tổ A"), Teams.found("Tổ B"), Teams.found("Tổ C"));
        teams.forEach(team -> leaderLeaves(team, "2022-07-10"));
        var read = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = as(CONSOLIDATOR)
                    .get("/api/v1/teams?vacant=true&limit=1&unit=" + Demo.HUU_LIEN
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertThat(read).isEqualTo(teams);
    }

    @Test
    void theFileHasWhatTheListHas() {
        var team = Teams.found("Tổ thôn mới");
        leaderLeaves(team, "2022-07-10");
        assertThat(exported("vacant=true&unit=" + Demo.HUU_LIEN))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Tổ thôn mới", "Nguyễn Văn Đạt", "0900000124"));
        assertThat(exported("vacant=true&asOf=2022-07-09")).isEmpty();
        assertThat(exported("q=thon moi&level=VILLAGE")).hasSize(1);
        assertThat(exported("q=thon moi&level=COMMUNE")).isEmpty();
        assertThat(exported("q=thon moi&status=DISSOLVED")).isEmpty();
    }

    private static void leaderLeaves(String team, String day) {
        var leader = Teams.memberId(team, "2022-07-01", 0);
        Teams.reconstitute(REPORTER, team, 0, Teams.reconstitution(day, "", quoted(leader), "", ""))
                .statusCode(201);
    }

    private static List<String> listed(String user, String query) {
        return as(user).get("/api/v1/teams?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> exported(String query) {
        return as(REPORTER)
                .accept("text/csv")
                .get("/api/v1/teams/export?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }
}
