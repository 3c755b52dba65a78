package vn.toso.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.service;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Programs get an account with a secret that is shown once, in one unit, until a day. */
@QuarkusTest
@ApiTest
class ServiceAccountTest {

    private static final String CLIENT = "service-vnptigate";

    private static ValidatableResponse created() {
        return service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
    }

    @Test
    void itsSecretIsShownOnceAndItsTokensAreForTheApi() {
        String id = created()
                .body("clientId", equalTo(CLIENT))
                .body("roles.role", contains("SERVICE"))
                .body("secret", equalTo(Accounts.client(CLIENT).get("secret")))
                .extract()
                .path("id");
        assertThat(Accounts.client(CLIENT))
                .containsEntry("publicClient", false)
                .containsEntry("serviceAccountsEnabled", true)
                .containsEntry("standardFlowEnabled", false)
                .containsEntry("fullScopeAllowed", false);
        as(PROVINCE)
                .get("/api/v1/service-accounts/{id}", id)
                .then()
                .statusCode(200)
                .body("", not(hasKey("secret")));
        var subject = Database.query(String.class, "select subject from person where id = ?::uuid", id);
        given().auth()
                .oauth2(Tokens.forSubject(subject, "VNPT iGate", "toso-api"))
                .get("/api/v1/units/{id}", Demo.HUU_LIEN)
                .then()
                .statusCode(200);
    }

    /** In the list of a unit nobody could tell them apart. */
    @Test
    void anotherOfTheSameNameInAUnitIsRefused() {
        String id = created().extract().path("id");
        service(PROVINCE, "Vnpt IGATE", Demo.HUU_LUNG)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("service-exists"));
        service(PROVINCE, "VNPT iGate", Demo.HUU_LIEN).then().statusCode(201);
        People.endService(PROVINCE, id, 0).then().statusCode(200);
        created();
    }

    @Test
    void itsSecretIsReplaced() {
        String id = created().extract().path("id");
        var first = Accounts.client(CLIENT).get("secret");
        People.rotate(PROVINCE, id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("secret", equalTo(Accounts.client(CLIENT).get("secret")))
                .body("secret", not(equalTo(first)));
    }

    @Test
    void itEndsWithItsRolesAndItsClient() {
        String id = created().extract().path("id");
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Hết hợp đồng\"}")
                .post("/api/v1/service-accounts/{id}/end", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("roles", empty())
                .body("allowedActions", empty());
        assertThat(Accounts.client(CLIENT)).isNull();
        as(PROVINCE)
                .header("If-Match", "\"1\"")
                .post("/api/v1/service-accounts/{id}/rotate", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/person-ended"));
    }

    /** Otherwise its page would call it active, and its tokens would still read what needs no role. */
    @Test
    void afterItsTermItHasExpiredAndItsTokensAreRefused() {
        String id = created().body("state", equalTo("ACTIVE")).extract().path("id");
        var subject = Database.query(String.class, "select subject from person where id = ?::uuid", id);
        var token = Tokens.forSubject(subject, "VNPT iGate", "toso-api");
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
        Database.execute(
                """
                update assignment set valid_from = now() - interval '2 days', valid_to = now() - interval '1 day'
                where subject = ?""",
                subject);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("type", endsWith("/unauthenticated"));
        given().auth()
                .oauth2(token)
                .get("/api/v1/holidays?from=2022-09-01&to=2022-09-01")
                .then()
                .statusCode(401);
        as(PROVINCE)
                .get("/api/v1/service-accounts/{id}", id)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("roles", empty())
                .body("allowedActions", contains("END"));
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .post("/api/v1/service-accounts/{id}/rotate", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/assignment-ended"));
    }

    @Test
    void ofAUnitThatHasEndedItIsListedApart() {
        String id = created().extract().path("id");
        as(PROVINCE).get("/api/v1/service-accounts?former=true").then().body("items", empty());
        Database.setBusinessTime("2025-07-02 08:00:00");
        as(PROVINCE)
                .get("/api/v1/service-accounts?former=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.unitEndedOn", contains("2025-07-01"))
                .body("items[0].allowedActions", contains("END"));
        as(PROVINCE).get("/api/v1/service-accounts?former=false").then().body("items", empty());
        theRoleIsIn(id, Demo.LANG_SON);
        as(PROVINCE).get("/api/v1/service-accounts?former=true").then().body("items", empty());
        as(PROVINCE)
                .get("/api/v1/service-accounts?former=false")
                .then()
                .body("items.id", contains(id))
                .body("items[0].allowedActions", containsInAnyOrder("END", "ROTATE"));
    }

    /** Given by hand, in a unit that exists. */
    private static void theRoleIsIn(String id, String unit) {
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                select gen_random_uuid(), subject, ?::uuid, 'SERVICE', now() from person where id = ?::uuid
                """,
                unit,
                id);
    }

    @Test
    void itLastsAtMostTwoYears() {
        service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG, OffsetDateTime.now().plusYears(3))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"))
                .body("errors.code", contains("out-of-range"));
        String assignment = created().extract().path("roles[0].assignmentId");
        People.edit(PROVINCE, assignment, 0, "{}").then().statusCode(422).body("errors.code", contains("required"));
        assertThat(Accounts.client("service-vnptigate2")).isNull();
    }

    /** Roles of people are not for programs, and an account of a program is nobody who could be suspended or given a code. */
    @Test
    void itIsNoPerson() {
        String id = created().extract().path("id");
        as(PROVINCE)
                .body("{\"personId\": \"%s\", \"unitId\": \"%s\", \"role\": \"REPORTER\"}".formatted(id, Demo.HUU_LIEN))
                .post("/api/v1/assignments")
                .then()
                .statusCode(422)
                .body("errors.code", contains("role-of-people"));
        as(PROVINCE).get("/api/v1/people/{id}", id).then().statusCode(404);
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .post("/api/v1/people/{id}/slip", id)
                .then()
                .statusCode(404);
        as(PROVINCE)
                .get("/api/v1/service-accounts/{id}", People.id(REPORTER))
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyOutsideSeesIt() {
        String id = created().extract().path("id");
        as(PROVINCE).get("/api/v1/service-accounts").then().body("items.id", contains(id));
        as(PROVINCE)
                .get("/api/v1/service-accounts?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(NEIGHBOUR).get("/api/v1/service-accounts").then().statusCode(200).body("items", empty());
        as(NEIGHBOUR).get("/api/v1/service-accounts/{id}", id).then().statusCode(404);
        as(PROVINCE)
                .get("/api/v1/service-accounts/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsHalfDoneWhileTheIdentityProviderIsAway() {
        String id = created().extract().path("id");
        Accounts.away();
        service(PROVINCE, "VNPT iOffice", Demo.HUU_LUNG).then().statusCode(503);
        People.endService(PROVINCE, id, 0).then().statusCode(503).body("type", endsWith("/identity-provider-away"));
        Accounts.here();
        as(PROVINCE).get("/api/v1/service-accounts").then().body("items.state", contains("ACTIVE"));
    }
}
