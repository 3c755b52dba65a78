package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.ROOT;
import static vn.toso.people.People.change;
import static vn.toso.people.People.create;
import static vn.toso.people.People.granted;
import static vn.toso.people.People.id;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Tokens;

/** People are created, changed, suspended, moved and ended, here and at the identity provider. */
@QuarkusTest
@ApiTest
class PeopleResourceTest {

    private static final String ROLE = ", \"role\": {\"role\": \"REPORTER\"}";

    @Test
    void aPersonGetsAnAccountARoleAndACodeAtOnce() {
        var person = create(PROVINCE, "Hoàng  Thị Bé ", Demo.HUU_LIEN, ", \"phone\": \"+84 900 000 123\"" + ROLE)
                .then()
                .statusCode(201)
                .body("username", equalTo("hoangthibe"))
                .body("fullName", equalTo("Hoàng Thị Bé"))
                .body("phone", equalTo("09•• ••• 123"))
                .body("roles.role", contains("REPORTER"))
                .body("slip.link", matchesPattern(".*/kich-hoat#(\\w{4}-){3}\\w{4}"))
                .body("lastSlip.usedAt", equalTo(null))
                .extract();
        assertThat(Accounts.of("hoangthibe"))
                .containsEntry("firstName", "Hoàng Thị Bé")
                .containsEntry("enabled", true)
                .doesNotContainKey("password");
        assertThat(Database.query(String.class, "select subject from person where username = 'hoangthibe'"))
                .isEqualTo(Accounts.of("hoangthibe").get("id"));
        as(PROVINCE)
                .get("/api/v1/people/{id}", person.<String>path("id"))
                .then()
                .statusCode(200)
                .body("phone", equalTo("0900000123"))
                .body("", not(hasKey("slip")));
    }

    @Test
    void userNamesAreMadeUnique() {
        var names = new String[3];
        Accounts.reset();
        for (int i = 0; i < names.length; i++) {
            names[i] = create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("username");
        }
        assertThat(names).containsExactly("hoangthibe", "hoangthibe2", "hoangthibe3");
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"username\": \"hoangthibe\"")
                .then()
                .statusCode(409)
                .body("type", endsWith("/person-exists"))
                .body("errors.pointer", contains("/username"));
    }

    @Test
    void theAnswerWarnsOfTheSameNameAndPhone() {
        var phone = ", \"phone\": \"0900000123\"";
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, phone).then().body("warnings", empty());
        create(PROVINCE, "Hoàng Thị Bế", Demo.HUU_LIEN, phone)
                .then()
                .statusCode(201)
                .body("warnings", containsInAnyOrder("SAME_NAME", "SAME_PHONE"));
        create(PROVINCE, "Hoàng Thị Bé", Demo.YEN_BINH, phone).then().body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàng <b>   | ''                                                      | 422 | /fullName  | not-a-person-name",
                "Hoàng Thị Bé | , \"phone\": \"12\"                                     | 422 | /phone     | not-a-phone-number",
                "Hoàng Thị Bé | , \"email\": \"be@xa\"                                  | 422 | /email     | not-an-email",
                "Hoàng Thị Bé | , \"username\": \"Bé\"                                  | 422 | /username  | not-a-username",
                "Hoàng Thị Bé | , \"username\": \"service-account-service-mucdich\"     | 422 | /username  | username-of-services",
                "Hoàng Thị Bé | , \"role\": {\"role\": \"SERVICE\"}                     | 422 | /role/role | role-of-services",
                "Hoàng Thị Bé | , \"role\": {\"role\": \"VIEWER\", \"validTo\": \"2020-01-01T00:00:00Z\"} | 422 | /role/validTo | not-after-from",
                "Hoàng Thị Bé | , \"role\": {\"role\": \"TEAM_LEAD\"}                   | 422 | /role/unitId | not-a-village",
            })
    void badInputIsNamedAndNothingIsDone(String name, String more, int status, String pointer, String code) {
        int before = Accounts.all().size();
        create(PROVINCE, name, Demo.HUU_LIEN, more)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(Accounts.all()).hasSize(before);
        assertThat(Database.query(Long.class, "select count(*) from person where full_name like 'Hoàng%'"))
                .isZero();
    }

    @Test
    void aHomeAboveOrBesideIsRefused() {
        create(PROVINCE, "Hoàng Thị Bé", Demo.VIET_NAM, "").then().statusCode(404);
        create(PROVINCE, "Hoàng Thị Bé", Demo.PHU_THONG, "").then().statusCode(404);
        create(
                        PROVINCE,
                        "Hoàng Thị Bé",
                        Demo.HUU_LIEN,
                        ", \"role\": {\"role\": \"VIEWER\", \"unitId\": \"" + Demo.BAC_KAN + "\"}")
                .then()
                .statusCode(404);
        create("huyen.huulung", "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(403);
        assertThat(Accounts.of("hoangthibe")).isNull();
    }

    /** Somebody who logs in a second later: tokens of the second of the suspension and before are refused. */
    private static RequestSpecification later(String username) {
        return as(username).auth().oauth2(Tokens.of(username, Instant.now().plusSeconds(1)));
    }

    @Test
    void aSuspendedPersonIsLoggedOutAndComesBack() {
        var id = id(REPORTER);
        change(PROVINCE, "suspend", id, 0, "{\"reason\": \"Nghỉ thai sản\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("stateReason", equalTo("Nghỉ thai sản"))
                .body("roles", hasSize(1));
        assertThat(Accounts.of(REPORTER)).containsEntry("enabled", false).containsEntry("logouts", 1);
        later(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(404);
        change(PROVINCE, "suspend", id, 1, "{}").then().statusCode(409).body("type", endsWith("/person-suspended"));
        as(PROVINCE)
                .header("If-Match", "\"1\"")
                .post("/api/v1/people/{id}/slip", id)
                .then()
                .statusCode(409);
        change(PROVINCE, "resume", id, 1, "{}").then().statusCode(200).body("state", equalTo("ACTIVE"));
        assertThat(Accounts.of(REPORTER)).containsEntry("enabled", true);
        later(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(200);
        change(PROVINCE, "resume", id, 2, "{}").then().statusCode(409).body("type", endsWith("/person-active"));
    }

    @Test
    void aMovedPersonTakesTheRolesOfTheOldHomeAlong() {
        var other = granted(PROVINCE, REPORTER, Demo.QUYET_THANG, "VIEWER");
        change(
                        PROVINCE,
                        "move",
                        id(REPORTER),
                        0,
                        "{\"unitId\": \"%s\", \"reason\": \"Luân chuyển\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(200)
                .body("unit.code", equalTo("06391"))
                .body("roles.find { it.role == 'REPORTER' }.unit.code", equalTo("06391"))
                .body("roles.find { it.role == 'VIEWER' }.assignmentId", equalTo(other))
                .body("roles", hasSize(2));
        as(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(404);
        as(REPORTER).get("/api/v1/units/{id}", Demo.YEN_BINH).then().statusCode(200);
        change(PROVINCE, "move", id(REPORTER), 1, "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unchanged"));
    }

    /** The administrator of each of the two units sees it. */
    @Test
    void aMoveStandsInTheTrailOfBothUnits() {
        change(ROOT, "move", id(REPORTER), 0, "{\"unitId\": \"%s\"}".formatted(Demo.PHU_THONG))
                .then()
                .statusCode(200);
        assertThat(
                        Database.rows(
                                "select unit_id, details -> 'before' ->> 'UNIT', details -> 'after' ->> 'UNIT' from audit_entry where action = 'PERSON_MOVE' order by id desc limit 2"))
                .containsExactlyInAnyOrder(
                        List.of(Demo.HUU_LIEN, Demo.HUU_LIEN, Demo.PHU_THONG),
                        List.of(Demo.PHU_THONG, Demo.HUU_LIEN, Demo.PHU_THONG));
    }

    /** Somebody who could take another's name could act under it. */
    @Test
    void nobodyChangesTheirOwnNameAndTheTrailHasTheNamesOfOthers() {
        rename(PROVINCE, PROVINCE, "Bùi Văn An").then().statusCode(409).body("type", endsWith("/own-name"));
        var name = Database.query(String.class, "select full_name from person where username = ?", PROVINCE);
        rename(PROVINCE, PROVINCE, name).then().statusCode(200);
        var before = Database.query(String.class, "select full_name from person where username = ?", REPORTER);
        rename(PROVINCE, REPORTER, "Bùi Văn An").then().statusCode(200);
        assertThat(
                        Database.rows(
                                "select details -> 'before' ->> 'NAME', details -> 'after' ->> 'NAME' from audit_entry where action = 'PERSON_EDIT' order by id desc limit 1"))
                .containsExactly(List.of(before, "Bùi Văn An"));
    }

    private static Response rename(String by, String username, String name) {
        return as(by).header("If-Match", "\"0\"")
                .body("{\"fullName\": \"%s\"}".formatted(name))
                .put("/api/v1/people/{id}", id(username));
    }

    @Test
    void aTeamLeadMovesOnlyToAnotherVillage() {
        var villages = Database.rows(
                "select unit_id from unit_version where parent_id = '%s' and level = 'VILLAGE' order by name"
                        .formatted(Demo.HUU_LIEN));
        String lead = create(PROVINCE, "Hoàng Thị Bé", villages.get(0).get(0), ", \"role\": {\"role\": \"TEAM_LEAD\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        change(PROVINCE, "move", lead, 0, "{\"unitId\": \"%s\"}".formatted(Demo.HUU_LIEN))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"))
                .body("errors.code", contains("not-a-village"));
        change(
                        PROVINCE,
                        "move",
                        lead,
                        0,
                        "{\"unitId\": \"%s\"}".formatted(villages.get(1).get(0)))
                .then()
                .statusCode(200)
                .body("roles.role", contains("TEAM_LEAD"))
                .body("roles.unit.id", contains(villages.get(1).get(0)));
    }

    @Test
    void anEndedPersonNeverComesBack() {
        Database.execute("update person set phone = '0912345678', email = 'a@b.vn' where username = ?", REPORTER);
        change(PROVINCE, "end", id(REPORTER), 0, "{\"reason\": \"Nghỉ hưu\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("roles", empty())
                .body("allowedActions", empty());
        assertThat(Database.query(
                        Boolean.class,
                        "select phone is null and email is null from person where username = ?",
                        REPORTER))
                .isTrue();
        assertThat(Accounts.of(REPORTER)).containsEntry("enabled", false);
        for (var what : new String[] {"suspend", "resume", "end"}) {
            change(PROVINCE, what, id(REPORTER), 1, "{}")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/person-ended"));
        }
        People.grant(PROVINCE, REPORTER, Demo.HUU_LIEN, "VIEWER")
                .then()
                .statusCode(409)
                .body("type", endsWith("/person-ended"));
        as(PROVINCE)
                .get("/api/v1/assignments?when=ENDED&person=" + id(REPORTER))
                .then()
                .body("items.person.fullName", contains(notNullValue()));
    }

    /** Otherwise the administrator of a commune could take over the account of an administrator of the province. */
    @ParameterizedTest
    @ValueSource(strings = {"suspend", "resume", "end", "slip"})
    void nobodyChangesAPersonWithARoleAboveOrBesideTheirUnit(String what) {
        granted(ROOT, REPORTER, Demo.BAC_KAN, "ADMINISTRATOR");
        change(PROVINCE, what, id(REPORTER), 0, "{}").then().statusCode(403).body("type", endsWith("/holds-more"));
        as(PROVINCE)
                .get("/api/v1/people/{id}", id(REPORTER))
                .then()
                .statusCode(200)
                .body("holdsMore", equalTo(true))
                .body("roles", hasSize(1))
                .body("allowedActions", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "end"})
    void theLastAdministratorOfTheRootStays(String what) {
        change(ROOT, what, id(ROOT), 0, "{}").then().statusCode(409).body("type", endsWith("/last-administrator"));
        change(ROOT, "move", id(ROOT), 0, "{\"unitId\": \"%s\"}".formatted(Demo.LANG_SON))
                .then()
                .statusCode(409)
                .body("type", endsWith("/last-administrator"));
        assertThat(Accounts.of(ROOT)).containsEntry("enabled", true);
        granted(ROOT, PROVINCE, Demo.VIET_NAM, "ADMINISTRATOR");
        change(ROOT, what, id(ROOT), 0, "{}").then().statusCode(200);
    }

    /** Somebody who has not used their first code cannot log in. */
    @Test
    void anAdministratorWithAnUnusedCodeIsNotTheOneWhoIsLeft() {
        var second = create(ROOT, "Hoàng Thị Bé", Demo.VIET_NAM, ", \"role\": {\"role\": \"ADMINISTRATOR\"}")
                .then()
                .statusCode(201)
                .extract();
        for (var what : new String[] {"suspend", "end"}) {
            change(ROOT, what, id(ROOT), 0, "{}").then().statusCode(409).body("type", endsWith("/last-administrator"));
        }
        People.end(ROOT, People.assignment(ROOT), 0).then().statusCode(409);
        People.activate(second.path("slip.code"), "mưa rơi mái ngói cũ").then().statusCode(200);
        change(ROOT, "suspend", id(ROOT), 0, "{}").then().statusCode(200);
    }

    /** What a dialog has to say before somebody is moved, ended or resumed. */
    @Test
    void aListSaysWhoHasAPasswordAndAnUnusedCodeAndWhoIsTheCaller() {
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        as(PROVINCE)
                .get("/api/v1/people?q=hoangthibe")
                .then()
                .body("items.activated", contains(false))
                .body("items.own", contains(false))
                .body("items[0].lastSlip.expiresAt", notNullValue())
                .body("items[0].lastSlip.usedAt", nullValue());
        as(PROVINCE)
                .get("/api/v1/people?q=" + PROVINCE)
                .then()
                .body("items.activated", contains(true))
                .body("items.own", contains(true))
                .body("items[0].lastSlip", nullValue());
    }

    @Test
    void somebodyOfAnEndedUnitCanMoveToItsSuccessor() {
        Past.make();
        as(PROVINCE)
                .get("/api/v1/people?former=true&q=xa.yenbinh")
                .then()
                .body("items[0].successors.name", contains("Hữu Liên"));
        as(PROVINCE).get("/api/v1/people?q=" + REPORTER).then().body("items[0].successors", empty());
    }

    /** From 1/7/2025 on, the people of the former province of Bắc Kạn belong to Thái Nguyên. */
    @Test
    void thePeopleOfAnEndedUnitAreMovedByTheSuccessor() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        as("tinh.thainguyen")
                .get("/api/v1/people?former=true&q=" + NEIGHBOUR)
                .then()
                .body("items.allowedActions[0]", not(hasItem("GRANT")))
                .body("items.unitEndedOn", contains("2025-07-01"));
        var successor = Database.query(UUID.class, "select unit_id from person where username = 'tinh.thainguyen'")
                .toString();
        change("tinh.thainguyen", "move", id(NEIGHBOUR), 0, "{\"unitId\": \"%s\"}".formatted(successor))
                .then()
                .statusCode(200)
                .body("unitEndedOn", equalTo(null))
                .body("roles.unit.id", contains(successor));
        as(NEIGHBOUR).get("/api/v1/units/{id}", successor).then().statusCode(200);
    }

    @Test
    void theListIsSearchedFilteredAndPaged() {
        Database.execute("update person set phone = '0912345678' where username = ?", REPORTER);
        var path = "/api/v1/people?limit=200";
        for (var query : new String[] {"xã Hữu Liên", "HUU LIEN", "huulien", "0912345678", "+84 912.345.678"}) {
            as(PROVINCE)
                    .queryParam("q", query)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.username", contains(REPORTER));
        }
        // A part of a number would give away the masked digits one by one.
        for (var query : new String[] {"5678", "345 678", "091234567", "%", "_", "\\"}) {
            as(PROVINCE).queryParam("q", query).get(path).then().statusCode(200).body("items", empty());
        }
        as(PROVINCE).get(path + "&unit=" + Demo.HUU_LIEN).then().body("items.username", contains(REPORTER));
        as(PROVINCE).get(path + "&role=ADMINISTRATOR").then().body("items.username", contains(PROVINCE));
        as(PROVINCE).get(path + "&state=SUSPENDED").then().body("items", empty());
        as(PROVINCE).get(path + "&former=true").then().body("items", empty());
        as(PROVINCE)
                .get("/api/v1/people?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        as(NEIGHBOUR).get("/api/v1/people/{id}", id(REPORTER)).then().statusCode(404);
    }

    /** Each read of somebody's email and phone is recorded; a list shows none. */
    @Test
    void personalDataIsReadOnRecord() {
        Database.execute("update person set phone = '0912345678', email = 'a@b.vn' where username = ?", REPORTER);
        as(PROVINCE)
                .get("/api/v1/people?q=" + REPORTER)
                .then()
                .body("items.phone", contains("09•• ••• 678"))
                .body("items[0]", not(hasKey("email")));
        long before = read();
        as(PROVINCE)
                .get("/api/v1/people/{id}", id(REPORTER))
                .then()
                .header("Cache-Control", "no-store")
                .body("email", equalTo("a@b.vn"))
                .body("phone", equalTo("0912345678"));
        assertThat(read()).isEqualTo(before + 1);
    }

    private static long read() {
        return Database.query(
                Long.class,
                "select count(*) from audit_entry where action = 'PERSON_READ' and object_id = ?::uuid",
                id(REPORTER));
    }
}
