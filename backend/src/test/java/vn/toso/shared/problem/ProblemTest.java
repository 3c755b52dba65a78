package vn.toso.shared.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Every error, at any layer, is answered in one form. */
@QuarkusTest
@ApiTest
class ProblemTest {

    @Test
    void aRequestWithoutATokenIsRefused() {
        problem(given().get("/api/v1/me"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anInvalidTokenIsRefused() {
        problem(given().auth().oauth2("not.a.token").get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        var token = Tokens.forSubject(Tokens.subject("huyen.huulung"), "huyen.huulung", "another-api");
        problem(given().auth().oauth2(token).get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void aRoleThatMayNotCallAnOperationIsRefused() {
        problem(
                as("tinh.langson")
                        .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                        .post("/api/v1/submissions"),
                403,
                "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing-here", "/api/v1/units/7050de30-ffff-4000-8000-000000000000"})
    void unknownPathsAndIdsAreNotFound(String path) {
        problem(as("trunguong").get(path), 404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(as("trunguong").delete("/api/v1/units"), 405, "method-not-allowed");
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        problem(
                as("xa.huulien").contentType(ContentType.XML).body("<report/>").post("/api/v1/submissions"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units/1, id, wrong-type",
        "/api/v1/units?asOf=13/7/2022, asOf, wrong-type",
        "/api/v1/units?limit=1000, limit, out-of-range",
        "/api/v1/units?limit=many, limit, wrong-type",
        "/api/v1/units?level=HAMLET, level, wrong-type",
        "/api/v1/units?cursor=!, cursor, invalid",
        "/api/v1/units?cursor=eA, cursor, invalid",
        "/api/v1/progress?regime=7050de30-0002-4000-8000-000000000001, unit, required"
    })
    void anInvalidParameterIsNamed(String path, String parameter, String code) {
        problem(as("trunguong").get(path), 400, "invalid-request")
                .body("errors.parameter", hasItem(parameter))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"regimeId\":                                | 400 | malformed-json",
                "[1, 2]                                        | 400 | invalid-request",
                "{\"asOf\": \"2022-07-13\", \"asOf\": \"x\"}   | 400 | malformed-json",
            })
    void aBodyThatCannotBeReadIsRefused(String body, int status, String type) {
        problem(as("xa.huulien").body(body).post("/api/v1/submissions"), status, type);
    }

    @Test
    void anUnknownFieldIsNamed() {
        var body = Demo.report(Demo.HUU_LIEN, "2022-07-13").replace("\"figures\"", "\"colour\": 1, \"figures\"");
        problem(as("xa.huulien").body(body).post("/api/v1/submissions"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\u0000b",
                "a\\u001bb",
                "a\\u007fb",
                "a\\u009bb",
                "a\\u200eb",
                "a\\u202eb",
                "a\\u2066b",
                "a\\u061cb",
                "a\\u206ab",
                "a\\udb40\\udc41b",
                "a\\ud83d",
                "\\ude00a"
            })
    void aTextWithAHiddenCharacterIsNamed(String text) {
        var body = "{\"notes\": [{\"text\": \"" + text + "\"}]}";
        problem(as("xa.huulien").body(body).post("/api/v1/submissions"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/notes/0/text"))
                .body("errors[0].code", equalTo("hidden-character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ\\n1",
                "Tổ\\t1",
                "Tổ\\u20281",
                "T\\u00adổ",
                "T\\u200bổ",
                "T\\u200dổ",
                "T\\u2060ổ",
                "\\ufeffTổ",
                "T\\u3164ổ",
                "T\\u115fổ",
                "T\\uffa0ổ",
                "T\\u034fổ",
                "T\\u2800ổ",
                "T\\ufe0fổ",
                "T\\udb40\\uddefổ"
            })
    void aNameStandsOnOneLineAndIsSeen(String name) {
        problem(as("xa.huulien").body("{\"name\": \"" + name + "\"}").post("/api/v1/teams"), 400, "invalid-request")
                .body("errors.find { it.pointer == '/name' }.code", equalTo("hidden-character"));
        problem(
                        as("tinh.langson")
                                .body("{\"fullName\": \"" + name + "\", \"email\": \"" + name + "\"}")
                                .post("/api/v1/people"),
                        400,
                        "invalid-request")
                .body("errors.find { it.pointer == '/fullName' }.code", equalTo("hidden-character"))
                .body("errors.find { it.pointer == '/email' }.code", equalTo("hidden-character"));
        problem(
                        as("xa.huulien")
                                .body("{\"founding\": {\"number\": \"" + name + "\"}}")
                                .post("/api/v1/teams"),
                        400,
                        "invalid-request")
                .body("errors.find { it.pointer == '/founding/number' }.code", equalTo("hidden-character"));
    }

    /** A signer may be an office. */
    @Test
    void aMemberIsAPerson() {
        problem(
                        as("xa.huulien")
                                .body("{\"members\": [{\"name\": \"An2\"}], \"founding\": {\"signer\": \"PCT 2\"}}")
                                .post("/api/v1/teams"),
                        400,
                        "invalid-request")
                .body("errors.find { it.pointer == '/members/0/name' }.code", equalTo("not-a-person-name"))
                .body("errors.pointer", not(hasItem("/founding/signer")));
    }

    @Test
    void aCommentMayHaveWhatBelongsToEmojiOrWasPasted() {
        var text = "Tốt ❤\\ufe0f \\ud83d\\udc68\\u200d\\ud83d\\udc69 x\\u200by \\ufeffz";
        problem(
                        as("xa.huulien")
                                .body("{\"notes\": [{\"text\": \"" + text + "\"}]}")
                                .post("/api/v1/submissions"),
                        400,
                        "invalid-request")
                .body("errors.pointer", not(hasItem("/notes/0/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-1+1", "@SUM", "0912345678", "١٢٣", "a@b.vn"})
    void aMemberAndASignerHaveNames(String name) {
        problem(
                        as("xa.huulien")
                                .body("{\"members\": [{\"name\": \"%1$s\"}], \"founding\": {\"signer\": \"%1$s\"}}"
                                        .formatted(name))
                                .post("/api/v1/teams"),
                        400,
                        "invalid-request")
                .body("errors.find { it.pointer == '/members/0/name' }.code", equalTo("not-a-person-name"))
                .body("errors.find { it.pointer == '/founding/signer' }.code", equalTo("not-a-person-name"));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2022-07-13, wrong-type",
        "unitId, 00000000-0000-0000-0000-000000000001, wrong-type",
        "enteredAt, 2022-07-13T10:00:00+07:00, wrong-type",
        "figures/0/mark, NIL, unknown-value"
    })
    void anUnstorableCharacterIsNotTrimmedAway(String field, String value, String code) {
        var body = field.startsWith("figures")
                ? "{\"figures\": [{\"mark\": \"" + value + "\\u0000\"}]}"
                : "{\"" + field + "\": \"" + value + "\\u0000\"}";
        problem(as("xa.huulien").body(body).post("/api/v1/submissions"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "units/search, q",
        "people, q",
        "people/export, q",
        "audit, subject",
        "audit/export, subject",
        "audit/denials, subject",
    })
    void aParameterWithAnUnstorableCharacterIsRefused(String list, String parameter) {
        problem(
                        as("trunguong").urlEncodingEnabled(false).get("/api/v1/" + list + "?" + parameter + "=a%00b"),
                        400,
                        "invalid-request")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo("wrong-type"));
    }

    @ParameterizedTest
    @CsvSource({
        "audit, -999999999-01-01T00:00:00Z|1",
        "audit, +292278994-01-01T00:00:00Z|1",
        "assignments, +999999999-01-01T00:00:00Z|00000000-0000-0000-0000-000000000001",
        "audit/denials, -999999999-01-01T00:00:00Z|||",
        "submissions, +292278994-01-01|00000000-0000-0000-0000-000000000001",
        "people/differences, a\0b|",
    })
    void aForgedCursorIsRefused(String list, String keys) {
        var cursor =
                Base64.getUrlEncoder().encodeToString(keys.replace('|', '\n').getBytes(StandardCharsets.UTF_8));
        problem(as("trunguong").get("/api/v1/" + list + "?cursor=" + cursor), 400, "invalid-request")
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void missingFieldsAreAllNamed() {
        problem(as("xa.huulien").body("{}").post("/api/v1/submissions"), 400, "invalid-request")
                .body("errors.pointer", hasItem("/regimeId"))
                .body("errors.pointer", hasItem("/unitId"))
                .body("errors.pointer", hasItem("/asOf"))
                .body("errors.pointer", hasItem("/figures"))
                .body("errors.code", hasItem("required"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        problem(as("xa.huulien").post("/api/v1/submissions"), 400, "invalid-request");
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        var figures = "x".repeat(10 * 1024 * 1024);
        problem(
                as("xa.huulien").body("{\"regimeId\": \"" + figures + "\"}").post("/api/v1/submissions"),
                413,
                "too-large");
    }

    @Test
    void aServerFaultRevealsNoInternals() {
        Database.execute("alter table business_clock rename to business_clock_lost");
        try {
            problem(as("trunguong").get("/api/v1/clock"), 500, "fault")
                    .body(not(containsString("business_clock")))
                    .body(not(containsString("Exception")))
                    .body("instance", matchesPattern("[0-9a-f]{32}"));
        } finally {
            Database.execute("alter table business_clock_lost rename to business_clock");
        }
    }

    @Test
    void aDenialAddsOneRowToTheTrail() throws InterruptedException {
        var before = denials();
        as("xa.huulien").get("/api/v1/units/" + Demo.YEN_BINH).then().statusCode(404);
        as("xa.huulien").get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(404);
        as("tinh.langson")
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(403);
        // The last denial happens on the event loop, and a worker writes its row after the answer.
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (denials() - before < 3 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(denials() - before).isEqualTo(3);
    }

    private static long denials() {
        return Database.query(Long.class, "select coalesce(sum(count), 0)::bigint from denial");
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
    }
}
