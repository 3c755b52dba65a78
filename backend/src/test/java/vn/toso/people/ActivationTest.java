package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.activate;
import static vn.toso.people.People.change;
import static vn.toso.people.People.check;
import static vn.toso.people.People.id;
import static vn.toso.people.People.slip;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** A one-time code sets a password, once, for 72 hours, without a login. */
@QuarkusTest
@ApiTest
class ActivationTest {

    private static final String MAKER = "xa.yenbinh";
    private static final String PASSWORD = "mưa rơi mái ngói cũ";

    @Test
    void setsThePasswordOfItsPersonOnce() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        assertThat(Accounts.of(REPORTER)).containsEntry("logouts", 1);
        check(code.toLowerCase(Locale.ROOT).replace('-', ' '))
                .then()
                .statusCode(200)
                .body("username", equalTo(REPORTER))
                .body("expiresAt", notNullValue());
        activate(code, PASSWORD).then().statusCode(200).body("username", equalTo(REPORTER));
        assertThat(Accounts.of(REPORTER))
                .containsEntry("password", PASSWORD)
                .containsEntry("temporary", false)
                .containsEntry("logouts", 2);
        unknown(activate(code, "một mật khẩu khác"));
        unknown(check(code));
        assertThat(Accounts.of(REPORTER)).containsEntry("password", PASSWORD);
    }

    @Test
    void theTrailNamesWhoSetThePassword() {
        activate(slip(PROVINCE, id(REPORTER), 0), PASSWORD).then().statusCode(200);
        as(PROVINCE)
                .get("/api/v1/audit?limit=1&action=PERSON_ACTIVATE&object=" + id(REPORTER))
                .then()
                .body("items.actorName", contains("Cán bộ xã Hữu Liên"))
                .body(
                        "items.subject",
                        contains(Database.query(
                                String.class, "select subject from person where username = ?", REPORTER)));
    }

    @Test
    void isStoredAsAHashOnly() {
        var code = slip(PROVINCE, id(REPORTER), 0).replace("-", "");
        assertThat(Database.query(
                        Boolean.class,
                        "select code_hash = sha256(convert_to(?, 'UTF8')) from slip order by created_at desc limit 1",
                        code))
                .isTrue();
        var stored = Database.query(
                String.class,
                "select string_agg(cast(r.reply as text), '') || (select string_agg(cast(a.details as text), '') from audit_entry a)"
                        + " from idempotent_reply r");
        assertThat(stored).doesNotContain(code).doesNotContain(code.substring(0, 4) + "-" + code.substring(4, 8));
    }

    @Test
    void isNotShownAgain() {
        var request = "/api/v1/people/" + id(REPORTER) + "/slip";
        var first = as(PROVINCE, "once").header("If-Match", "\"0\"").post(request);
        first.then().statusCode(200).body("slip.code", notNullValue());
        as(PROVINCE, "once")
                .header("If-Match", "\"0\"")
                .post(request)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("slip", equalTo(null))
                .body("lastSlip.expiresAt", equalTo(first.<String>path("slip.expiresAt")));
    }

    @Test
    void isRevokedByANewerOne() {
        var first = slip(PROVINCE, id(REPORTER), 0);
        var second = slip(PROVINCE, id(REPORTER), 1);
        unknown(activate(first, PASSWORD));
        activate(second, PASSWORD).then().statusCode(200);
    }

    @Test
    void expires() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        Database.execute(
                "update slip set created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'");
        unknown(check(code));
        unknown(activate(code, PASSWORD));
    }

    @Test
    void isRevokedWithTheAccount() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        change(PROVINCE, "suspend", id(REPORTER), 1, "{}").then().statusCode(200);
        unknown(activate(code, PASSWORD));
        change(PROVINCE, "resume", id(REPORTER), 2, "{}").then().statusCode(200);
        unknown(activate(code, PASSWORD));
    }

    /** Otherwise an administrator below could keep a code and use it when the person administers more than they do. */
    @Test
    void isRevokedByARoleThatReachesFurtherThanTheHomeUnit() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        People.granted(PROVINCE, REPORTER, Demo.HUU_LIEN, "VIEWER");
        check(code).then().statusCode(200);
        People.granted(PROVINCE, REPORTER, Demo.HUU_LUNG, "VIEWER");
        unknown(activate(code, PASSWORD));
        var second = slip(PROVINCE, id(REPORTER), 1);
        change(PROVINCE, "move", id(REPORTER), 2, "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(200);
        unknown(activate(second, PASSWORD));
    }

    /** Otherwise a suspended administrator could come back by a code made before for somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"suspended", "ended", "without the role"})
    void isUnknownOnceItsMakerDoesNotManageThePerson(String maker) {
        var role = People.granted(PROVINCE, MAKER, Demo.HUU_LIEN, "ADMINISTRATOR");
        var code = slip(MAKER, id(REPORTER), 0);
        check(code).then().statusCode(200);
        shut(maker, role);
        unknown(check(code));
        unknown(activate(code, PASSWORD));
        activate(slip(PROVINCE, id(REPORTER), 1), PASSWORD).then().statusCode(200);
    }

    private static void shut(String maker, String role) {
        switch (maker) {
            case "suspended" ->
                change(PROVINCE, "suspend", id(MAKER), 0, "{}").then().statusCode(200);
            case "ended" -> change(PROVINCE, "end", id(MAKER), 0, "{}").then().statusCode(200);
            default -> People.end(PROVINCE, role, 0).then().statusCode(200);
        }
    }

    @Test
    void isUsedWhileItsMakerManagesThePerson() {
        People.granted(PROVINCE, MAKER, Demo.HUU_LIEN, "ADMINISTRATOR");
        activate(slip(MAKER, id(REPORTER), 0), PASSWORD).then().statusCode(200);
    }

    /** Of codes from before it was stored, nobody knows who made them. */
    @Test
    void worksUntilItExpiresIfItsMakerIsUnknown() {
        var role = People.granted(PROVINCE, MAKER, Demo.HUU_LIEN, "ADMINISTRATOR");
        var code = slip(MAKER, id(REPORTER), 0);
        Database.execute("update slip set created_by_subject = null");
        shut("suspended", role);
        activate(code, PASSWORD).then().statusCode(200);
    }

    /** Wrong, used, expired and mistyped codes get the same answer, so that nobody learns which codes there were. */
    @Test
    void isUnknownIfItIsWrong() {
        unknown(check("7KQM-W2XA-P9DT-HJ4C"));
        unknown(check("không phải mã"));
        unknown(activate("", PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "XA.HUULIEN", "Bốn con ngựa chạy.", "one that is refused"})
    void keepsItsUseIfThePasswordIsRefused(String password) {
        var code = slip(PROVINCE, id(REPORTER), 0);
        activate(code, password)
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-password"))
                .body("errors.pointer", contains("/password"))
                .body("errors.code", contains("password-refused"));
        activate(code, PASSWORD).then().statusCode(200);
    }

    /** Keyboards differ in the form that they send; the login page sends what is typed. */
    @Test
    void thePasswordIsSetInTheComposedForm() {
        var decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        activate(slip(PROVINCE, id(REPORTER), 0), decomposed).then().statusCode(200);
        assertThat(Accounts.of(REPORTER)).containsEntry("password", PASSWORD);
    }

    /** It is on paper, and a finder of the slip would try it first. */
    @Test
    void isNoPasswordItself() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        for (var password : List.of(code, code.toLowerCase(Locale.ROOT).replace('-', ' '), code.replace("-", ""))) {
            activate(code, password).then().statusCode(422).body("errors.code", contains("password-refused"));
        }
        activate(code, PASSWORD).then().statusCode(200);
    }

    @Test
    void isUsedByOneOfTwoAtOnce() {
        var code = slip(PROVINCE, id(REPORTER), 0);
        var tries = Stream.of("mật khẩu thứ nhất", "mật khẩu thứ hai")
                .map(password -> CompletableFuture.supplyAsync(
                        () -> activate(code, password).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).toList())
                .containsExactlyInAnyOrderElementsOf(List.of(200, 404));
    }

    private static void unknown(Response answer) {
        answer.then().statusCode(404).body("type", endsWith("/slip-unknown"));
    }
}
