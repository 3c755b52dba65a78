package vn.toso.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Access tokens from before a new code, password or secret are refused, although they have not expired. */
@QuarkusTest
@ApiTest
class EarlierTokensTest {

    @Test
    void aNewCodeEndsThem() {
        var before = Tokens.of(REPORTER, secondsFromNow(-10));
        me(before).statusCode(200);
        People.slip(PROVINCE, People.id(REPORTER), 0);
        refused(before);
        var made = Database.query(OffsetDateTime.class, "select tokens_from from person where username = ?", REPORTER)
                .toInstant();
        refused(Tokens.of(REPORTER, made));
        me(Tokens.of(REPORTER, made.plusSeconds(1))).statusCode(200);
    }

    /** A person who knew the old password can have logged in after the code was made. */
    @Test
    void aNewPasswordEndsThem() {
        var code = People.slip(PROVINCE, People.id(REPORTER), 0);
        Database.execute("update person set tokens_from = now() - interval '1 minute' where username = ?", REPORTER);
        var before = Tokens.of(REPORTER, secondsFromNow(-10));
        me(before).statusCode(200);
        People.activate(code, "mười hai con giáp").then().statusCode(200);
        refused(before);
        me(Tokens.of(REPORTER, secondsFromNow(1))).statusCode(200);
    }

    @Test
    void aPrintedCodeEndsThem() {
        var before = Tokens.of(REPORTER, secondsFromNow(-10));
        People.print(PROVINCE, "personIds", People.id(REPORTER)).then().statusCode(200);
        refused(before);
    }

    @Test
    void aSuspensionEndsThemForGood() {
        var before = Tokens.of(REPORTER, secondsFromNow(-10));
        People.change(PROVINCE, "suspend", People.id(REPORTER), 0, "{}").then().statusCode(200);
        People.change(PROVINCE, "resume", People.id(REPORTER), 1, "{}").then().statusCode(200);
        refused(before);
        me(Tokens.of(REPORTER, secondsFromNow(1))).statusCode(200);
    }

    @Test
    void aNewSecretEndsThoseOfAProgram() {
        String id = program();
        var before = tokenOf(id);
        People.rotate(PROVINCE, id).then().statusCode(200);
        refused(before);
    }

    @Test
    void theEndOfAProgramEndsThem() {
        String id = program();
        var before = tokenOf(id);
        People.endService(PROVINCE, id, 0).then().statusCode(200);
        refused(before);
        given().auth()
                .oauth2(before)
                .get("/api/v1/holidays?from=2022-09-01&to=2022-09-01")
                .then()
                .statusCode(401);
        assertThat(Database.query(
                        Boolean.class, "select tokens_from is not null from person where id = ?", UUID.fromString(id)))
                .isTrue();
    }

    /** In the first second nobody can have a token with a password that they set for the first time. */
    @Test
    void aFirstPasswordEndsNone() {
        String code = People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"role\": {\"role\": \"REPORTER\"}")
                .then()
                .extract()
                .path("slip.code");
        People.activate(code, "mười hai con giáp").then().statusCode(200);
        var subject = Database.query(String.class, "select subject from person where username = 'hoangthibe'");
        me(Tokens.forSubject(subject, "hoangthibe", "toso-api")).statusCode(200);
    }

    private static String program() {
        return People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One that works. */
    private static String tokenOf(String program) {
        var subject = Database.query(String.class, "select subject from person where id = ?", UUID.fromString(program));
        var token = Tokens.forSubject(subject, "VNPT iGate", "toso-api");
        me(token).statusCode(200);
        return token;
    }

    private static Instant secondsFromNow(int seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }

    private static void refused(String token) {
        me(token).statusCode(401).body("type", endsWith("/unauthenticated"));
    }
}
