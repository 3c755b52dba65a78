package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.change;
import static vn.toso.people.People.create;
import static vn.toso.people.People.id;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** While the identity provider cannot be used, nothing is half done, and what needs no account still works. */
@QuarkusTest
@ApiTest
class IdentityProviderTest {

    private enum Trouble {
        AWAY(Accounts::away, "identity-provider-away"),
        SLOW(Accounts::slow, "identity-provider-away"),
        FORBIDDING(Accounts::forbidding, "identity-provider-forbids");

        private final Runnable begins;
        private final String problem;

        Trouble(Runnable begins, String problem) {
            this.begins = begins;
            this.problem = problem;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void nobodyIsCreated(Trouble trouble) {
        trouble.begins.run();
        refused(trouble, create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"role\": {\"role\": \"REPORTER\"}"));
        Accounts.here();
        assertThat(Database.query(Long.class, "select count(*) from person where username = 'hoangthibe'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void nobodyIsSuspendedRenamedOrEnded(Trouble trouble) {
        trouble.begins.run();
        refused(trouble, change(PROVINCE, "suspend", id(REPORTER), 0, "{}"));
        refused(trouble, change(PROVINCE, "end", id(REPORTER), 0, "{}"));
        refused(
                trouble,
                as(PROVINCE)
                        .header("If-Match", "\"0\"")
                        .body("{\"fullName\": \"Hoàng Thị Bé\"}")
                        .put("/api/v1/people/{id}", id(REPORTER)));
        Accounts.here();
        as(PROVINCE)
                .get("/api/v1/people/{id}", id(REPORTER))
                .then()
                .body("version", equalTo(0))
                .body("state", equalTo("ACTIVE"))
                .body("roles.size()", equalTo(1));
        as(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aCodeIsNotUsedUp(Trouble trouble) {
        var code = People.slip(PROVINCE, id(REPORTER), 0);
        trouble.begins.run();
        refused(trouble, People.activate(code, "mưa rơi mái ngói cũ"));
        Accounts.here();
        People.activate(code, "mưa rơi mái ngói cũ").then().statusCode(200);
    }

    @Test
    void readingMovingAndGivingRolesNeedNoAccount() {
        Accounts.away();
        as(PROVINCE).get("/api/v1/people").then().statusCode(200);
        People.grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER").then().statusCode(201);
        change(PROVINCE, "move", id(REPORTER), 0, "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH))
                .then()
                .statusCode(200);
    }

    /** The account is there already when the row turns out to be impossible. */
    @Test
    void anAccountIsDeletedAgainIfTheTransactionFails() {
        Database.execute(
                """
                create or replace function refuse_slip() returns trigger language plpgsql as
                    $$ begin raise exception 'no slips today'; end $$
                """);
        Database.execute("create trigger tr_refuse_slip before insert on slip execute function refuse_slip()");
        try {
            create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(500);
        } finally {
            Database.execute("drop trigger tr_refuse_slip on slip");
        }
        assertThat(Accounts.of("hoangthibe")).isNull();
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        assertThat(Accounts.of("hoangthibe")).isNotNull();
    }

    /** The commit itself fails, after everything was written. */
    @Test
    void anAccountIsEnabledAgainIfTheCommitFails() {
        Database.execute(
                """
                create or replace function refuse_commit() returns trigger language plpgsql as
                    $$ begin raise exception 'no suspensions today'; end $$
                """);
        Database.execute(
                "create constraint trigger tr_refuse_commit after update on person deferrable initially deferred"
                        + " for each row execute function refuse_commit()");
        try {
            change(PROVINCE, "suspend", id(REPORTER), 0, "{}").then().statusCode(500);
        } finally {
            Database.execute("drop trigger tr_refuse_commit on person");
        }
        assertThat(Accounts.of(REPORTER)).containsEntry("enabled", true);
        as(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(200);
    }

    /** The caller tries again with the same key, and the account has the name that it would have had. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", \"username\": \"hoangthibe\""})
    void anAccountWhoseAnswerWasLostIsReplacedWhenTheCallerTriesAgain(String more) {
        Accounts.losingAnswers();
        refused(Trouble.AWAY, createOnce(PROVINCE, more));
        Accounts.here();
        var left = Accounts.of("hoangthibe").get("id");
        createOnce(PROVINCE, more)
                .then()
                .statusCode(201)
                .body("username", equalTo("hoangthibe"))
                .body("slip.code", notNullValue());
        assertThat(Accounts.of("hoangthibe").get("id")).isNotEqualTo(left);
    }

    @Test
    void theSameKeyOfAnotherCallerReplacesNothing() {
        Accounts.losingAnswers();
        refused(Trouble.AWAY, createOnce(PROVINCE, ""));
        Accounts.here();
        var left = Accounts.of("hoangthibe").get("id");
        createOnce(People.ROOT, "").then().statusCode(201).body("username", equalTo("hoangthibe2"));
        assertThat(Accounts.of("hoangthibe")).containsEntry("id", left);
    }

    private static Response createOnce(String by, String more) {
        return as(by, "once")
                .body("{\"fullName\": \"Hoàng Thị Bé\", \"unitId\": \"%s\"%s}".formatted(Demo.HUU_LIEN, more))
                .post("/api/v1/people");
    }

    /** Somebody has made the account in Keycloak's own console. */
    @Test
    void anAccountThatNobodyHereKnowsTakesItsUserName() {
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        Database.execute("delete from slip");
        Database.execute("delete from person where username = 'hoangthibe'");
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"username\": \"hoangthibe\"")
                .then()
                .statusCode(409)
                .body("type", endsWith("/person-exists"));
        create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "")
                .then()
                .statusCode(201)
                .body("username", equalTo("hoangthibe2"));
    }

    private static void refused(Trouble trouble, Response answer) {
        answer.then()
                .statusCode(503)
                .body("type", endsWith("/" + trouble.problem))
                .header("Retry-After", notNullValue());
    }
}
