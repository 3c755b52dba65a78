package vn.toso.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.team.Teams.ADMINISTRATOR;
import static vn.toso.team.Teams.CONSOLIDATOR;
import static vn.toso.team.Teams.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/** Hữu Liên ends on 10/7/2022 and passes into another commune. Inserted with SQL, without the rules of the application. */
@QuarkusTest
@ApiTest
class EndedUnitTest {

    private final UUID successor = UUID.randomUUID();
    private String team;

    @BeforeEach
    void end() {
        Past.withoutFuture();
        team = Teams.found("Tổ thôn mới");
        Database.execute(
                """
                update unit_version set valid_to = '2022-07-10'
                where unit_id = ?::uuid or parent_id = ?::uuid
                """,
                Demo.HUU_LIEN,
                Demo.HUU_LIEN);
        Database.execute(
                """
                update unit_ancestor set valid_to = '2022-07-10'
                where descendant_id in (select unit_id from unit_version where valid_to = '2022-07-10')
                """);
        Database.execute("insert into unit values (?, 'COMMUNE')", successor);
        Database.execute(
                """
                insert into unit_version values (gen_random_uuid(), ?, 'COMMUNE', '96388', 'Kế Thừa', 'ke thua', 'XA',
                    ?::uuid, '2022-07-10', null)
                """,
                successor,
                Demo.HUU_LUNG);
        Database.execute(
                """
                insert into unit_ancestor
                select ancestor_id, ?, depth + 1, date '2022-07-10', cast(null as date) from unit_ancestor where descendant_id = ?::uuid
                union all select ?, ?, 0, date '2022-07-10', null
                """,
                successor,
                Demo.HUU_LUNG,
                successor,
                successor);
        var event = UUID.randomUUID();
        Past.decide(event, LocalDate.of(2022, 7, 10));
        Database.execute(
                "insert into succession (reorganisation_id, predecessor_id, successor_id, share) values (?, ?::uuid, ?, 1)",
                event,
                Demo.HUU_LIEN,
                successor);
    }

    @Test
    void itsTeamsStayReadableButItsUsersCannotChangeThem() {
        as(REPORTER)
                .get("/api/v1/teams/{id}", team)
                .then()
                .statusCode(200)
                .body("unit.id", equalTo(Demo.HUU_LIEN))
                .body("unitEndedOn", equalTo("2022-07-10"))
                .body("successors", empty())
                .body("allowedActions", empty());
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2022-07-12\", \"decision\": " + Teams.DECISION + "}")
                .post("/api/v1/teams/{id}/dissolve", team)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-team-writer"));
        as(REPORTER).body(Teams.newTeam("Khác")).post("/api/v1/teams").then().statusCode(403);
    }

    @Test
    void usersOfTheSuccessorCanMoveItsTeams() {
        as(CONSOLIDATOR)
                .get("/api/v1/teams/{id}", team)
                .then()
                .body("successors.id", contains(successor.toString()))
                .body("successors.name", contains("Kế Thừa"));
        as(CONSOLIDATOR)
                .get("/api/v1/teams?unit={unit}&limit=200", successor)
                .then()
                .body("items.id", hasItem(team));
        Teams.reconstitute(
                        ADMINISTRATOR,
                        team,
                        0,
                        Teams.reconstitution("2022-07-11", "", "", "", ", \"name\": \"Tên khác\""))
                .statusCode(422)
                .body("errors.code", contains("unit-ended"));
        Teams.reconstitute(
                        ADMINISTRATOR,
                        team,
                        0,
                        Teams.reconstitution("2022-07-11", "", "", "", ", \"unitId\": \"" + Demo.YEN_BINH + "\""))
                .statusCode(422)
                .body("errors.code", contains("not-a-successor"));
        Teams.reconstitute(
                        ADMINISTRATOR,
                        team,
                        0,
                        Teams.reconstitution("2022-07-11", "", "", "", ", \"unitId\": \"" + successor + "\""))
                .statusCode(201)
                .body("unit.id", equalTo(successor.toString()));
        as(CONSOLIDATOR)
                .get("/api/v1/teams/{id}", team)
                .then()
                .body("unit.id", equalTo(successor.toString()))
                .body("villages[0].endedOn", equalTo("2022-07-10"));
        as(CONSOLIDATOR).get("/api/v1/teams/{id}?asOf=2022-07-09", team).then().body("unit.id", equalTo(Demo.HUU_LIEN));
    }

    @Test
    void teamsOfAnEndedCommuneCountInItsSuccessor() {
        as(CONSOLIDATOR)
                .get("/api/v1/teams/coverage?unit={unit}", successor)
                .then()
                .statusCode(200)
                .body("total.communes", equalTo(1))
                .body("total.communesWithTeam", equalTo(0))
                .body("total.villages", equalTo(0))
                .body("total.teamsOfEndedUnits", equalTo(own().intValue()))
                .body("total.teams", equalTo(own().intValue()));
        as(CONSOLIDATOR)
                .get("/api/v1/teams?unit={unit}&endedUnit=true&limit=200", successor)
                .then()
                .body("items", hasSize(own().intValue()))
                .body("items.unitEndedOn", everyItem(equalTo("2022-07-10")));
        as(CONSOLIDATOR)
                .get("/api/v1/teams?unit={unit}&endedUnit=true&asOf=2022-07-09", Demo.HUU_LIEN)
                .then()
                .body("items", empty());
    }

    /** If a commune passed into several, each of its teams counts in one of them only. */
    @Test
    void teamsWithShortcomingsAreListedWhereTheyCount() {
        Database.execute("update succession set share = 0.6 where successor_id = ?", successor);
        Database.execute(
                """
                insert into succession (reorganisation_id, predecessor_id, successor_id, share)
                select reorganisation_id, predecessor_id, ?::uuid, 0.4 from succession where successor_id = ?
                """,
                Demo.YEN_BINH,
                successor);
        for (var commune : List.of(successor.toString(), Demo.YEN_BINH)) {
            int counted = as(CONSOLIDATOR)
                    .get("/api/v1/teams/coverage?unit={unit}", commune)
                    .path("total.teamsOfEndedUnits");
            as(CONSOLIDATOR)
                    .get("/api/v1/teams?unit={unit}&endedUnit=true&limit=200", commune)
                    .then()
                    .body("items", hasSize(counted));
            as(CONSOLIDATOR)
                    .get("/api/v1/teams?unit={unit}&limit=200", commune)
                    .then()
                    .body("items.id", hasItem(team));
        }
        as(CONSOLIDATOR)
                .get("/api/v1/teams?unit={unit}&endedUnit=true", Demo.YEN_BINH)
                .then()
                .body("items", empty());
    }

    private static Long own() {
        return Database.query(Long.class, "select count(*) from team_version where unit_id = ?::uuid", Demo.HUU_LIEN);
    }
}
