package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.team.Teams.CONSOLIDATOR;
import static vn.toso.team.Teams.REPORTER;
import static vn.toso.team.Teams.quoted;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

@QuarkusTest
@ApiTest
class TeamResourceTest {

    @Test
    void aTeamIsFoundedOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var body = Teams.newTeam("Tổ thôn mới");
        String first = as(REPORTER, key)
                .body(body)
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("members", equalTo(2))
                .body("leader.name", equalTo("Hoàng Thị Bé"))
                .body("villages", hasSize(1))
                .body(
                        "allowedActions",
                        contains("EDIT", "RECONSTITUTE", "DISSOLVE", "READ_ROSTER", "READ_PHONES", "ERASE"))
                .extract()
                .path("id");
        as(REPORTER, key)
                .body(body)
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first))
                .body("leader.name", equalTo("Hoàng Thị Bé"));
        assertThat(Database.query(
                        Boolean.class,
                        "select bool_or(cast(reply as text) like '%Hoàng%') from idempotent_reply where key = ?",
                        key))
                .isFalse();
        as(REPORTER)
                .body(Teams.newTeam("Tổ THÔN Mới"))
                .post("/api/v1/teams")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/team-exists"))
                .body("teamId", equalTo(first));
    }

    @Test
    void allViolationsAreReportedTogether() {
        var body = Teams.newTeam("Tổ sai")
                .replace("\"MEMBER\"", "\"LEADER\"")
                .replace("0900 000 123", "12345")
                .replace(
                        Teams.village(Demo.HUU_LIEN, 0).toString(),
                        Teams.village(Demo.YEN_BINH, 0).toString());
        as(REPORTER)
                .body(body)
                .post("/api/v1/teams")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/villageIds/0", "/members/0/phone", "/members/1/role"))
                .body("errors.code", contains("unknown-village", "not-a-phone-number", "second-leader"));
    }

    @Test
    void aFormerMemberStaysInTheHistory() {
        var team = Teams.found("Tổ thôn mới");
        var leader = Teams.memberId(team, "2022-07-01", 0);
        var member = Teams.memberId(team, "2022-07-01", 1);
        var body = Teams.reconstitution(
                "2022-07-10",
                Teams.member("Vi Thị Sen", "0900000125", "MEMBER"),
                quoted(leader),
                "{\"memberId\": \"%s\", \"role\": \"LEADER\"}".formatted(member),
                ", \"name\": \"Tổ thôn đổi tên\", \"villageIds\": [\"%s\"]".formatted(Teams.village(Demo.HUU_LIEN, 1)));
        Teams.reconstitute(REPORTER, team, 0, body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("joined.name", contains("Vi Thị Sen"))
                .body("left.name", contains("Hoàng Thị Bé"))
                .body("left.role", contains("LEADER"))
                .body("roles[0].from", equalTo("MEMBER"))
                .body("roles[0].to", equalTo("LEADER"))
                .body("villagesAdded", hasSize(1))
                .body("villagesRemoved", hasSize(1))
                .body("name", equalTo("Tổ thôn đổi tên"));
        var path = "/api/v1/teams/" + team;
        as(REPORTER)
                .get(path + "/members?asOf=2022-07-09")
                .then()
                .body("items.name", contains("Hoàng Thị Bé", "Nguyễn Văn Đạt"))
                .body("items.role", contains("LEADER", "MEMBER"));
        as(REPORTER)
                .get(path + "/members?asOf=2022-07-10")
                .then()
                .body("items.name", contains("Nguyễn Văn Đạt", "Vi Thị Sen"))
                .body("items.role", contains("LEADER", "MEMBER"))
                .body("items[1].joinedBy.number", equalTo("71/QĐ-UBND"));
        as(REPORTER)
                .get(path + "/members?past=true")
                .then()
                .body("items.name", contains("Nguyễn Văn Đạt", "Vi Thị Sen", "Hoàng Thị Bé"))
                .body("items[2].leftOn", equalTo("2022-07-10"));
        as(REPORTER).get(path + "?asOf=2022-07-09").then().body("name", equalTo("Tổ thôn mới"));
        as(REPORTER).get(path).then().body("name", equalTo("Tổ thôn đổi tên")).body("version", equalTo(1));
        as(REPORTER).get(path + "/villages").then().body("items", hasSize(1));
        as(REPORTER).get(path + "/villages?past=true").then().body("items", hasSize(2));
        as(REPORTER).get(path + "/reconstitutions").then().body("items", hasSize(1));
    }

    @Test
    void aReconstitutionAppliesAllOfItsChangesOrNone() {
        var team = Teams.found("Tổ thôn mới");
        var leader = Teams.memberId(team, "2022-07-01", 0);
        var before = facts(team);
        Teams.reconstitute(
                        REPORTER,
                        team,
                        0,
                        Teams.reconstitution(
                                "2022-07-10",
                                Teams.member("Vi Thị Sen", "0900000125", "LEADER"),
                                quoted(UUID.randomUUID()),
                                "",
                                ", \"name\": \"Khác\""))
                .statusCode(422)
                .body("errors.pointer", contains("/leaves/0", "/joins/0/role"))
                .body("errors.code", contains("unknown-member", "second-leader"));
        Teams.reconstitute(REPORTER, team, 0, Teams.reconstitution("2022-06-01", "", quoted(leader), "", ""))
                .statusCode(422)
                .body("errors.code", contains("not-after-latest"));
        Teams.reconstitute(REPORTER, team, 0, Teams.reconstitution("2022-07-14", "", quoted(leader), "", ""))
                .statusCode(422)
                .body("errors.code", contains("in-future"));
        Teams.reconstitute(REPORTER, team, 0, Teams.reconstitution("2022-07-10", "", "", "", ""))
                .statusCode(422)
                .body("errors.code", contains("nothing-changes"));
        assertThat(facts(team)).isEqualTo(before);
        Teams.reconstitute(REPORTER, team, 7, Teams.reconstitution("2022-07-10", "", quoted(leader), "", ""))
                .statusCode(412);
        Teams.reconstitute(REPORTER, team, 0, Teams.reconstitution("2022-07-10", "", quoted(leader), "", ""))
                .statusCode(201);
        as(REPORTER).get("/api/v1/teams/" + team).then().body("leader", nullValue());
    }

    private static String facts(String team) {
        return Database.query(
                String.class,
                """
                select (select string_agg(m::text, ',' order by m.id) from team_member m where m.team_id = t.id)
                    || (select string_agg(r::text, ',' order by r.id) from team_role r where r.team_id = t.id)
                    || (select string_agg(v::text, ',' order by v.id) from team_version v where v.team_id = t.id)
                    || t.version || (select count(*) from team_person)
                from team t where t.id = ?::uuid
                """,
                team);
    }

    @Test
    void aMemberIsCorrectedWithoutADecision() {
        var team = Teams.found("Tổ thôn mới");
        var member = Teams.memberId(team, "2022-07-01", 0);
        var path = "/api/v1/teams/" + team + "/members/" + member;
        as(REPORTER).body(edit("Hoàng Thị Bế", "")).put(path).then().statusCode(428);
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(edit("Hoàng Thị Bế", ", \"phone\": \"0900 000 999\""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Hoàng Thị Bế"))
                .body("phone", equalTo("09•• ••• 999"))
                .body("trainings", empty());
        assertThat(Database.query(
                        String.class,
                        "select details::text from audit_entry where action = 'TEAM_EDIT_MEMBER' order by id desc"))
                .contains("NAME", "PHONE", "POSITION", "TRAININGS")
                .doesNotContain("Hoàng", "0900000");
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(edit("Hoàng Thị Bé", ""))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void aMemberGetsTheNameOfAPersonAndKeepsAnEarlierOne() {
        var team = Teams.found("Tổ thôn mới");
        var member = Teams.memberId(team, "2022-07-01", 0);
        var path = "/api/v1/teams/" + team + "/members/" + member;
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(edit("Hoàng Thị Bé 2", ""))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("not-a-person-name"));
        Database.execute(
                "update team_person set name = 'An2' where id = (select person_id from team_member where id = ?::uuid)",
                member);
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(edit("An2", ""))
                .put(path)
                .then()
                .statusCode(200);
    }

    static String edit(String name, String phone) {
        return "{\"name\": \"%s\"%s, \"core\": true, \"trainings\": []}".formatted(name, phone);
    }

    @Test
    void aDissolvedTeamCanBeReadButNotChanged() {
        var team = Teams.found("Tổ thôn mới");
        var body = "{\"validTo\": \"2022-07-12\", \"decision\": " + Teams.DECISION + "}";
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(body.replace("07-12", "06-01"))
                .post("/api/v1/teams/{id}/dissolve", team)
                .then()
                .statusCode(422);
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/teams/{id}/dissolve", team)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISSOLVED"))
                .body("members", equalTo(0))
                .body("villages", empty())
                .body("allowedActions", contains("EDIT", "READ_ROSTER", "READ_PHONES", "ERASE"));
        as(REPORTER)
                .get("/api/v1/teams/{id}?asOf=2022-07-11", team)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("members", equalTo(2));
        Teams.reconstitute(REPORTER, team, 1, Teams.reconstitution("2022-07-13", "", quoted(team), "", ""))
                .statusCode(409)
                .body("type", equalTo("/problems/team-dissolved"));
        as(REPORTER)
                .get("/api/v1/teams?status=DISSOLVED&unit={unit}", Demo.HUU_LIEN)
                .then()
                .body("items.id", contains(team));
    }

    @Test
    void teamsAreListedByNamePageByPage() {
        var first = as(CONSOLIDATOR)
                .get("/api/v1/teams?unit={unit}&level=COMMUNE&limit=20", Demo.HUU_LUNG)
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items.level", everyItem(equalTo("COMMUNE")))
                .body("next", notNullValue())
                .extract();
        as(CONSOLIDATOR)
                .get(
                        "/api/v1/teams?unit={unit}&level=COMMUNE&limit=20&cursor={cursor}",
                        Demo.HUU_LUNG,
                        first.<String>path("next"))
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        as(CONSOLIDATOR)
                .get("/api/v1/teams?level=COMMUNE&q={q}", "huu lien")
                .then()
                .body("items.unit.id", contains(Demo.HUU_LIEN));
        as(CONSOLIDATOR).get("/api/v1/teams?asOf=2022-04-14").then().body("items", empty());
        as("huyen.bachthong")
                .get("/api/v1/teams?unit={unit}", Demo.HUU_LUNG)
                .then()
                .body("items", empty());
    }

    @Test
    void anotherCommuneCanNeitherSeeNorFoundTeams() {
        var team = Teams.found("Tổ thôn mới");
        as("xa.yenbinh").get("/api/v1/teams/{id}", team).then().statusCode(404);
        as("xa.yenbinh").get("/api/v1/teams/{id}/members", team).then().statusCode(404);
        as("xa.yenbinh")
                .body(Teams.newTeam("Khác"))
                .post("/api/v1/teams")
                .then()
                .statusCode(404);
        as(CONSOLIDATOR).get("/api/v1/teams/{id}", team).then().body("allowedActions", hasItem("RECONSTITUTE"));
    }
}
