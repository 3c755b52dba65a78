package vn.toso.people;

import static io.restassured.RestAssured.given;
import static vn.toso.testing.Demo.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import vn.toso.testing.Database;

/** People and roles of the demo, and requests about them. */
final class People {

    static final String ROOT = "trunguong";
    static final String PROVINCE = "tinh.langson";
    static final String NEIGHBOUR = "tinh.backan";
    static final String REPORTER = "xa.huulien";

    private People() {}

    static String id(String username) {
        return Database.query(UUID.class, "select id from person where username = ?", username)
                .toString();
    }

    /** The only assignment of an account that has one. */
    static String assignment(String username) {
        return Database.query(
                        UUID.class,
                        "select a.id from assignment a join person p on p.subject = a.subject where p.username = ?",
                        username)
                .toString();
    }

    static Response grant(String by, String username, String unit, String role) {
        return grant(by, username, unit, role, "");
    }

    /** @param more members of the request, after a comma */
    static Response grant(String by, String username, String unit, String role, String more) {
        return as(by).body("{\"personId\": \"%s\", \"unitId\": \"%s\", \"role\": \"%s\"%s}"
                        .formatted(id(username), unit, role, more))
                .post("/api/v1/assignments");
    }

    /** A new assignment's id. */
    static String granted(String by, String username, String unit, String role) {
        return grant(by, username, unit, role).then().statusCode(201).extract().path("id");
    }

    static Response edit(String by, String assignment, int version, String body) {
        return as(by).header("If-Match", etag(version)).body(body).put("/api/v1/assignments/{id}", assignment);
    }

    static Response end(String by, String assignment, int version) {
        return as(by).header("If-Match", etag(version))
                .body("{\"reason\": \"Chuyển công tác\"}")
                .post("/api/v1/assignments/{id}/end", assignment);
    }

    /** @param more members of the request, after a comma */
    static Response create(String by, String fullName, String unit, String more) {
        return as(by).body("{\"fullName\": \"%s\", \"unitId\": \"%s\"%s}".formatted(fullName, unit, more))
                .post("/api/v1/people");
    }

    static ValidatableResponse read(String by, String username) {
        return as(by).get("/api/v1/people/{id}", id(username)).then().statusCode(200);
    }

    /** A request about one person, such as {@code suspend}. */
    static Response change(String by, String what, String id, int version, String body) {
        return as(by).header("If-Match", etag(version)).body(body).post("/api/v1/people/{id}/{what}", id, what);
    }

    /** The one-time code of a person, made again. */
    static String slip(String by, String id, int version) {
        return as(by).header("If-Match", etag(version))
                .post("/api/v1/people/{id}/slip", id)
                .then()
                .statusCode(200)
                .extract()
                .path("slip.code");
    }

    /** Slips of one person or of an import. @param member {@code personIds} or {@code importId} */
    static Response print(String by, String member, String id) {
        var ids = member.equals("personIds") ? "[\"%s\"]".formatted(id) : "\"%s\"".formatted(id);
        return as(by).accept("application/pdf, application/problem+json")
                .body("{\"%s\": %s}".formatted(member, ids))
                .post("/api/v1/people/slips");
    }

    static Response activate(String code, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", password))
                .post("/api/v1/activations");
    }

    static Response check(String code) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code)).post("/api/v1/activations/check");
    }

    /** A service account until a year from now. */
    static Response service(String by, String name, String unit) {
        return service(by, name, unit, OffsetDateTime.now().plusYears(1));
    }

    static Response service(String by, String name, String unit, OffsetDateTime validTo) {
        return as(by).body(Map.of("name", name, "unitId", unit, "validTo", validTo.toString()))
                .post("/api/v1/service-accounts");
    }

    /** Replaces the secret of a service account that has not been changed. */
    static Response rotate(String by, String id) {
        return as(by).header("If-Match", etag(0)).post("/api/v1/service-accounts/{id}/rotate", id);
    }

    static Response endService(String by, String id, int version) {
        return as(by).header("If-Match", etag(version)).body("{}").post("/api/v1/service-accounts/{id}/end", id);
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** Compares the accounts with the people, and lists where they differ. */
    static ValidatableResponse compared(Reconciliation reconciliation) {
        reconciliation.compare();
        return as(ROOT).get("/api/v1/people/differences").then().statusCode(200);
    }
}
