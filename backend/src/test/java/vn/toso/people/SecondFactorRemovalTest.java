package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.activate;
import static vn.toso.people.People.etag;
import static vn.toso.people.People.id;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Whoever gives somebody a new code can remove a lost phone, or that of somebody who knew the password. */
@QuarkusTest
@ApiTest
class SecondFactorRemovalTest {

    private static final String BESIDE = "xa.yenbinh";
    private static final String PASSWORD = "mưa rơi mái ngói cũ";

    /** The last row of the trail before the test. */
    private long last;

    @BeforeEach
    void register() {
        last = Database.query(Long.class, "select coalesce(max(id), 0) from audit_entry");
        Accounts.edit((String) Accounts.of(REPORTER).get("id"), "{\"password\": \"một mật khẩu cũ\"}");
        Accounts.register(REPORTER, "otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes");
    }

    @Test
    void removesAllButThePasswordAndSaysHowMany() {
        var code =
                removing(PROVINCE, REPORTER, 0).then().statusCode(200).extract().<String>path("slip.code");
        assertThat(Accounts.secondFactors(REPORTER)).isEmpty();
        assertThat(Accounts.of(REPORTER))
                .containsEntry("password", "một mật khẩu cũ")
                .containsEntry("logouts", 1);
        assertThat(trail()).containsExactly("{\"SECURITY_KEYS\": 2, \"AUTHENTICATORS\": 1, \"RECOVERY_CODES\": 1}");
        activate(code, PASSWORD).then().statusCode(200);
    }

    @Test
    void theTrailNamesWhoRemovedThem() {
        removing(PROVINCE, REPORTER, 0).then().statusCode(200);
        as(PROVINCE)
                .get("/api/v1/audit?limit=1&action=PERSON_SECOND_FACTORS&object=" + id(REPORTER))
                .then()
                .body("items.actorName", contains(PROVINCE))
                .body("items[0].changes.field", containsInAnyOrder("AUTHENTICATORS", "RECOVERY_CODES", "SECURITY_KEYS"))
                .body("items[0].changes.before", containsInAnyOrder(1, 1, 2))
                .body("items[0].changes.after", contains(0, 0, 0));
    }

    @Test
    void theyStayUnlessTheRequestSaysSo() {
        activate(People.slip(PROVINCE, id(REPORTER), 0), PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(REPORTER)).hasSize(4);
        assertThat(trail()).isEmpty();
    }

    @Test
    void somebodyWhoHasNoneGetsACode() {
        Accounts.register(REPORTER);
        removing(PROVINCE, REPORTER, 0).then().statusCode(200).body("slip.code", notNullValue());
        assertThat(trail()).isEmpty();
    }

    /** Otherwise a stolen session would be enough to take an administrator's account over. */
    @Test
    void nobodyRemovesTheirOwn() {
        Accounts.register(PROVINCE, "otp");
        removing(PROVINCE, PROVINCE, 0).then().statusCode(409).body("type", endsWith("/own-second-factors"));
        assertThat(Accounts.secondFactors(PROVINCE)).containsExactly("otp");
        removing(People.ROOT, PROVINCE, 0).then().statusCode(200);
        assertThat(Accounts.secondFactors(PROVINCE)).isEmpty();
    }

    @Test
    void onlyWhoMayGiveACodeRemovesThem() {
        removing(People.NEIGHBOUR, REPORTER, 0).then().statusCode(404);
        People.granted(PROVINCE, BESIDE, Demo.HUU_LIEN, "ADMINISTRATOR");
        People.granted(PROVINCE, REPORTER, Demo.HUU_LUNG, "VIEWER");
        removing(BESIDE, REPORTER, 0).then().statusCode(403).body("type", endsWith("/holds-more"));
        assertThat(Accounts.secondFactors(REPORTER)).hasSize(4);
    }

    /** What is removed is in the trail, there is no code, and the same request removes the rest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void thePartThatIsRemovedIsSaidAndRepeatingFinishesIt(int removed) {
        Accounts.awayAfterRemoving(removed);
        removing(PROVINCE, REPORTER, 0)
                .then()
                .statusCode(503)
                .body("type", endsWith("/second-factors-left"))
                .header("Retry-After", notNullValue());
        Accounts.here();
        assertThat(Accounts.secondFactors(REPORTER)).hasSize(4 - removed);
        assertThat(trail()).hasSize(1);
        as(PROVINCE)
                .get("/api/v1/people/{id}", id(REPORTER))
                .then()
                .body("version", equalTo(0))
                .body("lastSlip", equalTo(null));
        removing(PROVINCE, REPORTER, 0).then().statusCode(200).body("slip.code", notNullValue());
        assertThat(Accounts.secondFactors(REPORTER)).isEmpty();
        assertThat(Database.query(
                        Long.class,
                        "select cast(sum(cast(value as bigint)) as bigint) from audit_entry, jsonb_each_text(details->'before') where action = 'PERSON_SECOND_FACTORS' and id > ?",
                        last))
                .isEqualTo(4);
    }

    @Test
    void nothingIsSaidWhileNothingIsRemoved() {
        Accounts.awayAfterRemoving(0);
        removing(PROVINCE, REPORTER, 0).then().statusCode(503).body("type", endsWith("/identity-provider-away"));
        Accounts.here();
        assertThat(Accounts.secondFactors(REPORTER)).hasSize(4);
        assertThat(trail()).isEmpty();
    }

    /** Until then the old password works, and with it a thief could register a phone again. */
    @Test
    void thoseThatWereRegisteredSinceAreRemovedWhenTheCodeIsUsed() {
        String code = removing(PROVINCE, REPORTER, 0).path("slip.code");
        Accounts.register(REPORTER, "otp");
        activate(code, PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(REPORTER)).isEmpty();
        assertThat(Accounts.of(REPORTER)).containsEntry("password", PASSWORD).containsEntry("logouts", 2);
        assertThat(trail()).hasSize(2).last().isEqualTo("{\"AUTHENTICATORS\": 1}");
    }

    @Test
    void theCodeIsNotUsedUpWhileSomeAreLeft() {
        String code = removing(PROVINCE, REPORTER, 0).path("slip.code");
        Accounts.register(REPORTER, "otp", "webauthn");
        Accounts.awayAfterRemoving(1);
        activate(code, PASSWORD).then().statusCode(503).body("type", endsWith("/second-factors-left"));
        Accounts.here();
        activate(code, PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(REPORTER)).isEmpty();
    }

    /** Otherwise the other code would undo what was asked for. */
    @Test
    void anOrdinaryCodeInPlaceOfOneThatCouldStillBeUsedRemovesThemTooAndSaysSo() {
        removing(PROVINCE, REPORTER, 0).then().statusCode(200).body("slip.removesSecondFactors", equalTo(true));
        Accounts.register(REPORTER, "otp");
        String code = ordinary(1, true);
        as(PROVINCE)
                .get("/api/v1/audit?limit=1&action=PERSON_SLIP&object=" + id(REPORTER))
                .then()
                .body("items[0].about.find { it.field == 'REMOVES_SECOND_FACTORS' }.value", equalTo(true));
        activate(code, PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(REPORTER)).isEmpty();
    }

    @Test
    void aCodeThatHasExpiredPassesNothingOn() {
        removing(PROVINCE, REPORTER, 0).then().statusCode(200);
        Database.execute(
                "update slip set created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'");
        theNextOneRemovesNothing(1);
    }

    @Test
    void aCodeThatWasRevokedPassesNothingOn() {
        removing(PROVINCE, REPORTER, 0).then().statusCode(200);
        People.change(PROVINCE, "suspend", id(REPORTER), 1, "{}").then().statusCode(200);
        People.change(PROVINCE, "resume", id(REPORTER), 2, "{}").then().statusCode(200);
        theNextOneRemovesNothing(3);
    }

    @Test
    void aCodeFromBeforeAMovePassesNothingOn() {
        removing(PROVINCE, REPORTER, 0).then().statusCode(200);
        People.change(PROVINCE, "move", id(REPORTER), 1, "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(200);
        theNextOneRemovesNothing(2);
    }

    @Test
    void aCodeWhoseMakerManagesThePersonNoMorePassesNothingOn() {
        People.granted(PROVINCE, BESIDE, Demo.HUU_LIEN, "ADMINISTRATOR");
        removing(BESIDE, REPORTER, 0).then().statusCode(200);
        People.change(PROVINCE, "suspend", id(BESIDE), 0, "{}").then().statusCode(200);
        theNextOneRemovesNothing(1);
    }

    /** Otherwise a stolen session would turn the code of another administrator into one that lets in without the phone. */
    @Test
    void aCodeOfTheirOwnPassesNothingOn() {
        Accounts.register(PROVINCE, "otp");
        removing(People.ROOT, PROVINCE, 0).then().statusCode(200);
        Accounts.register(PROVINCE, "otp");
        var own = as(PROVINCE)
                .auth()
                .oauth2(Tokens.of(PROVINCE, Instant.now().plusSeconds(1)))
                .header("If-Match", etag(1))
                .post("/api/v1/people/{id}/slip", id(PROVINCE))
                .then()
                .statusCode(200)
                .body("slip.removesSecondFactors", equalTo(false))
                .extract()
                .<String>path("slip.code");
        activate(own, PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(PROVINCE)).containsExactly("otp");
    }

    private void theNextOneRemovesNothing(int version) {
        Accounts.register(REPORTER, "otp");
        activate(ordinary(version, false), PASSWORD).then().statusCode(200);
        assertThat(Accounts.secondFactors(REPORTER)).containsExactly("otp");
    }

    /** A new code without the request to remove. @param removes whether it says that it does */
    private static String ordinary(int version, boolean removes) {
        return as(PROVINCE)
                .header("If-Match", etag(version))
                .post("/api/v1/people/{id}/slip", id(REPORTER))
                .then()
                .statusCode(200)
                .body("slip.removesSecondFactors", equalTo(removes))
                .extract()
                .path("slip.code");
    }

    private static Response removing(String by, String username, int version) {
        return as(by).header("If-Match", etag(version))
                .post("/api/v1/people/{id}/slip?removeSecondFactors=true", id(username));
    }

    /** What each row of the trail says was removed. */
    private List<String> trail() {
        var rows = Database.query(
                String.class,
                "select string_agg(cast(details->'before' as text), ';' order by id) from audit_entry where action = 'PERSON_SECOND_FACTORS' and id > ?",
                last);
        return rows == null ? List.of() : List.of(rows.split(";"));
    }
}
