package vn.toso.people;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;
import vn.toso.testing.Tokens;

/** On random trees and roles, the API manages the same people and gives the same roles as an evaluation in memory. */
@QuarkusTest
@ApiTest
class GrantingPropertyTest {

    @Test
    void aRoleIsGivenExactlyWhereTheCallerAdministers() {
        Seeds.each(5, 1000, GrantingPropertyTest::hold);
    }

    private static void hold(Draws draws) {
        Database.reset();
        var world = new GrantingWorld(draws);
        var people = new HashMap<GrantingWorld.Node, String>();
        world.nodes.forEach(node -> people.put(node, world.person(node)));
        var managed =
                world.nodes.stream().filter(world::administers).map(people::get).collect(toSet());
        var listed = as(world).get("/api/v1/people?limit=200");
        if (managed.isEmpty() && listed.statusCode() == 403) {
            return;
        }
        assertThat(Set.copyOf(listed.then().statusCode(200).extract().<List<String>>path("items.id")))
                .isEqualTo(managed);
        for (var unit : world.nodes) {
            var home = draws.one(world.nodes);
            boolean may = world.administers(unit) && !unit.ended() && world.administers(home);
            int status = as(world)
                    .body("{\"personId\": \"%s\", \"unitId\": \"%s\", \"role\": \"REPORTER\"}"
                            .formatted(people.get(home), unit.id()))
                    .post("/api/v1/assignments")
                    .statusCode();
            assertThat(status == 201).as("%s: %d", unit, status).isEqualTo(may);
            if (!may) {
                assertThat(status).isIn(403, 404, 422);
            }
        }
    }

    private static RequestSpecification as(GrantingWorld world) {
        return given().auth()
                .oauth2(Tokens.forSubject(world.subject, "caller", "toso-api"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
