package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.any;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * The reorganisations of the demo, of 1/7/2025, ended the commune Hữu Liên and the district Hữu Lũng. Their accounts still read
 * the figures of their time, but no personal data.
 */
@QuarkusTest
@ApiTest
class EndedAccountTest {

    private String team;
    private String member;
    private String person;

    @BeforeEach
    void end() {
        team = Teams.found("Tổ thôn mới");
        member = Teams.memberId(team, "2022-07-13", 0);
        person = Teams.personId(team);
        Database.setBusinessTime("2025-07-02 08:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.huulien", "huyen.huulung"})
    void anAccountOfAUnitThatHasEndedReadsFiguresButNoPersonalData(String account) {
        ok(account, "/api/v1/progress?regime=%s&unit=%s&asOf=2022-07-13".formatted(Demo.REGIME, Demo.HUU_LIEN));
        ok(account, "/api/v1/submissions?to=2022-07-12");
        ok(account, "/api/v1/teams/" + team)
                .body("members", equalTo(2))
                .body("leader.memberId", equalTo(member))
                .body("leader.name", nullValue());
        ok(account, "/api/v1/teams?asOf=2022-07-13&limit=200")
                .body("items.leader.name", not(hasItem(any(String.class))));

        for (var day : new String[] {"2022-07-13", "2025-07-02"}) {
            as(account)
                    .get("/api/v1/teams/{id}/members?asOf={day}", team, day)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-roster-reader"));
            assertThat(export(account, day).lines()).hasSize(1);
        }
        refused(account, "/api/v1/teams/" + team + "/reconstitutions");
        refused(account, "/api/v1/teams/" + team + "/members/" + member + "/phone");
        refused(account, "/api/v1/teams/people/" + person + "/export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.huulien.2025", "tinh.langson"})
    void accountsOfUnitsThatTookItOverReadItsRosters(String account) {
        ok(account, "/api/v1/teams/" + team).body("leader.name", equalTo("Hoàng Thị Bé"));
        ok(account, "/api/v1/teams/" + team + "/members").body("items[0].name", equalTo("Hoàng Thị Bé"));
        assertThat(export(account, "2025-07-02")).contains("Hoàng Thị Bé");
    }

    private static ValidatableResponse ok(String account, String path) {
        return as(account).get(path).then().statusCode(200);
    }

    private static void refused(String account, String path) {
        as(account).get(path).then().statusCode(403);
    }

    private static String export(String account, String day) {
        return as(account)
                .accept("text/csv")
                .get("/api/v1/teams/export?asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
