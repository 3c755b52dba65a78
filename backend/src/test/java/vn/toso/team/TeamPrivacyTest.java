package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.team.Teams.ADMINISTRATOR;
import static vn.toso.team.Teams.CONSOLIDATOR;
import static vn.toso.team.Teams.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

/**
 * Law 91/2025/QH15, Decree 356/2025/NĐ-CP: few callers see personal data, each access is recorded, and a person can have it
 * exported and erased.
 */
@QuarkusTest
@ApiTest
class TeamPrivacyTest {

    @Inject
    Retention retention;

    @ParameterizedTest
    @ValueSource(strings = {REPORTER, CONSOLIDATOR, ADMINISTRATOR})
    void listsMaskPhonesForEverybody(String user) {
        var team = Teams.found("Tổ thôn mới");
        as(user).get("/api/v1/teams/{id}/members", team)
                .then()
                .statusCode(200)
                .body("items.phone", contains("09•• ••• 123", "09•• ••• 124"))
                .body(not(containsString("0900000")));
    }

    @ParameterizedTest
    @CsvSource({
        REPORTER + ", 200",
        CONSOLIDATOR + ", 200",
        ADMINISTRATOR + ", 403",
        "trunguong, 403",
        "xa.yenbinh, 404",
        "huyen.bachthong, 404"
    })
    void onlySomeCallersReadAPhoneAndEachReadingIsRecorded(String user, int status) {
        var team = Teams.found("Tổ thôn mới");
        var member = Teams.memberId(team, "2022-07-01", 0);
        var before = readings(member);
        var answer = as(user).get("/api/v1/teams/{id}/members/{member}/phone", team, member)
                .then()
                .statusCode(status);
        if (status == 200) {
            answer.body("phone", equalTo("0900000123")).header("Cache-Control", "no-store");
        }
        assertThat(readings(member)).isEqualTo(before + (status == 200 ? 1 : 0));
    }

    private static long readings(String member) {
        return Database.query(
                Long.class,
                "select count(*) from audit_entry where action = 'TEAM_READ_PHONE' and object_id = ?::uuid",
                member);
    }

    @Test
    void thePersonsDataIsExportedAndErasedOnRequest() {
        var team = Teams.found("Tổ thôn mới");
        var person = Teams.personId(team);
        as(ADMINISTRATOR).get("/api/v1/teams/people/{id}/export", person).then().statusCode(403);
        as("xa.yenbinh").get("/api/v1/teams/people/{id}/export", person).then().statusCode(404);
        as(REPORTER)
                .get("/api/v1/teams/people/{id}/export", person)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Hoàng Thị Bé"))
                .body("phone", equalTo("0900000123"))
                .body("memberships.teamName", contains("Tổ thôn mới"))
                .body("memberships[0].roles.role", contains("LEADER"))
                .body("trainings", hasSize(1));
        as(REPORTER)
                .header("If-Match", "\"5\"")
                .body("{\"reason\": \"REQUEST\"}")
                .post("/api/v1/teams/people/{id}/erase", person)
                .then()
                .statusCode(412);
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"REQUEST\"}")
                .post("/api/v1/teams/people/{id}/erase", person)
                .then()
                .statusCode(200)
                .body("name", equalTo("Thành viên đã xóa"))
                .body("phone", nullValue())
                .body("trainings", empty());
        as(REPORTER)
                .get("/api/v1/teams/{id}/members?asOf=2022-07-01", team)
                .then()
                .body("items", hasSize(2))
                .body("items[0].name", equalTo("Thành viên đã xóa"))
                .body("items[0].erased", equalTo(true))
                .body("items[0].position", nullValue())
                .body("items[0].role", equalTo("LEADER"));
        as(REPORTER).get("/api/v1/teams/{id}", team).then().body("members", equalTo(2));
        assertThat(Database.query(
                        Boolean.class,
                        "select bool_or(details::text like '%Hoàng%' or details::text like '%0900000123%')"
                                + " from audit_entry where action like 'TEAM%'"))
                .isFalse();
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body(TeamResourceTest.edit("Hoàng Thị Bé", ""))
                .put("/api/v1/teams/{id}/members/{member}", team, Teams.memberId(team, "2022-07-01", 0))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-erased"));
    }

    @Test
    void dataOfPeopleWhoLeftLongAgoIsErased() {
        var team = Teams.found("Tổ thôn mới");
        var leader = Teams.personId(team);
        Teams.reconstitute(
                        REPORTER,
                        team,
                        0,
                        Teams.reconstitution(
                                "2022-07-10", "", Teams.quoted(Teams.memberId(team, "2022-07-01", 0)), "", ""))
                .statusCode(201);
        as(REPORTER).get("/api/v1/teams/people/{id}/export", leader).then().body("keptUntil", equalTo("2027-07-10"));
        Database.setBusinessTime("2027-07-09 12:00");
        retention.eraseKeptTooLong();
        assertThat(erasure(leader)).isNull();
        Database.setBusinessTime("2027-07-10 12:00");
        anotherRequest();
        retention.eraseKeptTooLong();
        retention.eraseKeptTooLong();
        assertThat(erasure(leader)).isEqualTo("RETENTION");
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from audit_entry where action = 'TEAM_ERASE_PERSON' and object_id = ?",
                        UUID.fromString(leader)))
                .isOne();
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from team_person where erased_at is not null and id in ("
                                + "select person_id from team_member where valid_to is null)"))
                .isZero();
    }

    private static String erasure(String person) {
        return Database.query(String.class, "select erasure from team_person where id = ?::uuid", person);
    }

    /** A request reads the clock once, so that a moved clock needs a new request context. */
    private static void anotherRequest() {
        Arc.container().requestContext().terminate();
        Arc.container().requestContext().activate();
    }
}
