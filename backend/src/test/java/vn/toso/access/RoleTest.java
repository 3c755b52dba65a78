package vn.toso.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.team.Teams;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;
import vn.toso.testing.Tokens;

/** What each role may do, asked over HTTP. Each role is held by an account that has no other. */
@QuarkusTest
@ApiTest
class RoleTest {

    private final UUID village = Teams.village(Demo.HUU_LIEN, 0);
    private final UUID otherVillage = Teams.village(Demo.HUU_LIEN, 1);

    @BeforeEach
    void grantEachRole() {
        for (var role : Role.values()) {
            grant(role, unitOf(role));
        }
    }

    private String unitOf(Role role) {
        return switch (role) {
            case REPORTER -> Demo.HUU_LIEN;
            case TEAM_LEAD -> village.toString();
            default -> Demo.HUU_LUNG;
        };
    }

    private static void grant(Role role, String unit) {
        Database.execute(
                "insert into assignment values (gen_random_uuid(), ?, ?::uuid, ?, now() - interval '1 day')",
                role.name(),
                unit,
                role.name());
    }

    private static RequestSpecification by(Role role) {
        return given().auth()
                .oauth2(Tokens.forSubject(role.name(), role.name(), "toso-api"))
                .contentType(ContentType.JSON)
                .header(Demo.KEY, UUID.randomUUID().toString());
    }

    /** Operations that change something get no valid request: who may not do it is refused before it is read. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | me                                 | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER SERVICE
                    GET  | units/OWN                          | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER SERVICE
                    GET  | regimes/REGIME                     | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER SERVICE
                    GET  | progress?regime=REGIME&unit=OWN    | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER
                    GET  | submissions                        | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR        SERVICE
                    GET  | regimes/REGIME/obligations?unit=OWN | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR       SERVICE
                    GET  | reports                            | ADMINISTRATOR CONSOLIDATOR                    INSPECTOR VIEWER
                    GET  | targets                            | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
                    GET  | population?level=COMMUNE           | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
                    GET  | reorganisations                    | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER SERVICE
                    GET  | contacts?unit=OWN                  | ADMINISTRATOR CONSOLIDATOR REPORTER
                    GET  | units/OWN/contact                  | ADMINISTRATOR CONSOLIDATOR REPORTER
                    GET  | teams                              | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
                    GET  | teams/coverage?unit=OWN            | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
                    GET  | teams/TEAM/members                 | ADMINISTRATOR CONSOLIDATOR REPORTER
                    GET  | teams/TEAM/reconstitutions         | ADMINISTRATOR CONSOLIDATOR REPORTER
                    GET  | teams/TEAM/members/MEMBER/phone    |               CONSOLIDATOR REPORTER
                    POST | submissions                        |               CONSOLIDATOR REPORTER TEAM_LEAD                  SERVICE
                    POST | submissions/ANY/accept             |               CONSOLIDATOR
                    POST | reports                            |               CONSOLIDATOR
                    POST | teams                              | ADMINISTRATOR CONSOLIDATOR REPORTER
                    POST | targets                            | ADMINISTRATOR
                    POST | regimes                            | ADMINISTRATOR
                    POST | reorganisations                    | ADMINISTRATOR              REPORTER
                    """)
    void eachOperationIsForItsRoles(String method, String path, String roles) {
        var allowed = Arrays.stream(roles.split(" +")).map(Role::valueOf).toList();
        var team = path.contains("TEAM") ? Teams.found("Tổ thôn mới") : "";
        var member = path.contains("MEMBER") ? Teams.memberId(team, "2022-07-13", 0) : "";
        for (var role : Role.values()) {
            var url = "/api/v1/"
                    + path.replace("OWN", unitOf(role))
                            .replace("REGIME", Demo.REGIME)
                            .replace("TEAM", team)
                            .replace("MEMBER", member)
                            .replace("ANY", UUID.randomUUID().toString());
            int status = by(role).body("{}").request(method, url).statusCode();
            if (!allowed.contains(role)) {
                assertThat(status).as(role.name()).isEqualTo(403);
            } else if (method.equals("GET")) {
                assertThat(status).as(role.name()).isEqualTo(200);
            } else {
                assertThat(status).as(role.name()).isIn(400, 428);
            }
        }
    }

    @Test
    void exportsOfRostersAreForThoseWhoReadThem() {
        Teams.found("Tổ thôn mới");
        for (var role : Role.values()) {
            boolean reads = Permissions.allow(role, Action.VIEW_ROSTERS);
            by(role).accept("text/csv").get("/api/v1/teams/export").then().statusCode(reads ? 200 : 403);
        }
    }

    @Test
    void anInspectorSeesTeamsWithoutTheNamesOfTheirPeople() {
        var team = Teams.found("Tổ thôn mới");
        by(Role.INSPECTOR)
                .get("/api/v1/teams/{id}", team)
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("leader.memberId", not(nullValue()))
                .body("leader.name", nullValue())
                .body("allowedActions", empty());
        by(Role.REPORTER).get("/api/v1/teams/{id}", team).then().body("leader.name", equalTo("Hoàng Thị Bé"));
    }

    @Test
    void aSecondRoleDoesNotWidenTheFirst() {
        grant(Role.REPORTER, Demo.YEN_BINH);
        Database.execute("update assignment set subject = 'REPORTER' where subject = 'VIEWER'");

        by(Role.REPORTER)
                .get("/api/v1/submissions?limit=200")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.unit.id", everyItem(oneOf(Demo.HUU_LIEN, Demo.YEN_BINH)));
        by(Role.REPORTER).get("/api/v1/units/{id}", Demo.QUYET_THANG).then().statusCode(200);
        by(Role.REPORTER)
                .get("/api/v1/teams?limit=200")
                .then()
                .body("items.unit.id", everyItem(oneOf(Demo.HUU_LIEN, Demo.YEN_BINH)));
        by(Role.REPORTER).get("/api/v1/reports").then().statusCode(200);
        var regime = "/api/v1/regimes/" + Demo.REGIME;
        for (var path : List.of(
                "/api/v1/teams/coverage?unit=" + Demo.HUU_LUNG,
                "/api/v1/units/" + Demo.QUYET_THANG + "/contact",
                "/api/v1/units/" + Demo.QUYET_THANG + "/population",
                regime + "/sheet?asOf=2022-07-13&unit=" + Demo.HUU_LUNG,
                regime + "/forms?asOf=2022-07-13&unit=" + Demo.HUU_LUNG,
                regime + "/form?asOf=2022-07-13&unit=" + Demo.QUYET_THANG,
                regime + "/obligations?unit=" + Demo.QUYET_THANG)) {
            by(Role.REPORTER).get(path).then().statusCode(404);
        }
    }

    @Test
    void aTeamLeadSendsForItsVillageAndSeesNothingElse() {
        var regime = villageRegime();
        var form = "/api/v1/regimes/%s/form?asOf=2022-07-14&unit=".formatted(regime);
        by(Role.TEAM_LEAD)
                .get(form + village)
                .then()
                .statusCode(200)
                .body("unit.id", equalTo(village.toString()))
                .body("allowedActions", contains("SUBMIT"));
        by(Role.TEAM_LEAD).get(form + otherVillage).then().statusCode(404);
        var sent = by(Role.TEAM_LEAD)
                .body(report(regime, village))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("channel", equalTo("WEB"))
                .body("allowedActions", contains("CORRECT", "COMMENT"))
                .extract()
                .path("id");
        by(Role.TEAM_LEAD)
                .body(report(regime, otherVillage))
                .post("/api/v1/submissions")
                .then()
                .statusCode(404);
        by(Role.CONSOLIDATOR)
                .body(report(regime, otherVillage).replace("\"figures\"", ON_BEHALF + "\"figures\""))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);

        by(Role.TEAM_LEAD).get("/api/v1/submissions").then().body("items.id", contains(sent));
        by(Role.TEAM_LEAD).get("/api/v1/units").then().body("items.id", contains(village.toString()));
        by(Role.TEAM_LEAD).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(404);
        by(Role.TEAM_LEAD)
                .get("/api/v1/regimes/{id}/sheet?unit={unit}&asOf=2022-07-14", regime, Demo.HUU_LIEN)
                .then()
                .statusCode(404);
        by(Role.TEAM_LEAD)
                .get("/api/v1/progress?regime={id}&unit={unit}&asOf=2022-07-14", regime, Demo.HUU_LIEN)
                .then()
                .statusCode(404);
    }

    @Test
    void aServiceSendsForEachUnitBelowAndItsReportsSaySo() {
        var sent = by(Role.SERVICE)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("channel", equalTo("API"))
                .body("allowedActions", contains("CORRECT", "COMMENT"))
                .extract();
        by(Role.SERVICE)
                .header("If-Match", sent.header("ETag"))
                .body(correction())
                .post("/api/v1/submissions/{id}/revisions", sent.<String>path("id"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("API"));
        by(Role.SERVICE)
                .get("/api/v1/submissions/{id}/revisions", sent.<String>path("id"))
                .then()
                .statusCode(200)
                .body("items.channel", everyItem(equalTo("API")));
        by(Role.SERVICE)
                .body(Demo.report(Demo.PHU_THONG, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(404);
        by(Role.SERVICE)
                .body(Demo.report(Demo.QUYET_THANG, "2022-07-13").replace("\"figures\"", ON_BEHALF + "\"figures\""))
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("own-unit"));
    }

    @Test
    void anExpiredServiceReachesNothing() {
        Database.execute("update assignment set valid_to = now() - interval '1 hour' where role = 'SERVICE'");

        by(Role.SERVICE)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(403);
        by(Role.SERVICE).get("/api/v1/submissions").then().statusCode(403);
        by(Role.SERVICE).get("/api/v1/units").then().body("items", hasSize(0));
        by(Role.SERVICE).get("/api/v1/me").then().body("assignments", empty()).body("allowedActions", empty());
    }

    /** A reporter of one commune who also runs a service for the district: the figures of the own commune are theirs. */
    @Test
    void theChannelFollowsTheRoleByWhichTheCallerMaySend() {
        Database.execute("update assignment set subject = 'SERVICE' where subject = 'REPORTER'");

        by(Role.SERVICE)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("channel", equalTo("WEB"));
        by(Role.SERVICE)
                .body(Demo.report(Demo.QUYET_THANG, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("channel", equalTo("API"));
    }

    private static final String ON_BEHALF = "\"onBehalf\": {\"medium\": \"PHONE\", \"informant\": \"Trưởng thôn\"}, ";

    private static String villageRegime() {
        var definition =
                Programme.regimeDefinition("{\"kind\": \"DAILY\"}", "17:00").replace("COMMUNE", "VILLAGE");
        String id = as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime("THON", "2022-07-14", definition))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.setBusinessTime("2022-07-14 12:00");
        return id;
    }

    private static String report(String regime, UUID unit) {
        return """
                {"regimeId": "%s", "unitId": "%s", "asOf": "2022-07-14", "figures": [
                    {"indicatorId": "%s", "value": 3}, {"indicatorId": "%s", "value": 1}]}
                """
                .formatted(regime, unit, Demo.POSTMART, Demo.VOSO);
    }

    private static String correction() {
        return """
                {"reason": "Chương trình đọc nhầm cột", "figures": [
                    {"indicatorId": "%s", "value": 12}, {"indicatorId": "%s", "value": 0},
                    {"indicatorId": "%s", "mark": "NIL"}, {"indicatorId": "%s", "mark": "NOT_APPLICABLE"}]}
                """
                .formatted(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO);
    }
}
