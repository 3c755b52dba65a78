package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** The identity provider asks administrators, and only them, for a second factor. */
@QuarkusTest
@ApiTest
class SecondFactorTest {

    @Inject
    Reconciliation reconciliation;

    private ValidatableResponse compared() {
        return People.compared(reconciliation);
    }

    @Test
    void theRoleOfAnAdministratorDemandsIt() {
        People.grant(PROVINCE, REPORTER, Demo.HUU_LIEN, "VIEWER").then().statusCode(201);
        assertThat(Accounts.needsSecondFactor(REPORTER)).isFalse();
        People.grant(PROVINCE, REPORTER, Demo.HUU_LIEN, "ADMINISTRATOR").then().statusCode(201);
        assertThat(Accounts.needsSecondFactor(REPORTER)).isTrue();
    }

    @Test
    void aNewPersonWithThisRoleNeedsIt() {
        People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"role\": {\"role\": \"ADMINISTRATOR\"}")
                .then()
                .statusCode(201);
        assertThat(Accounts.needsSecondFactor("hoangthibe")).isTrue();
        compared().body("items", empty());
    }

    @Test
    void nobodyBecomesAnAdministratorWhileTheIdentityProviderIsAway() {
        Accounts.away();
        People.grant(PROVINCE, REPORTER, Demo.HUU_LIEN, "ADMINISTRATOR")
                .then()
                .statusCode(503)
                .body("type", endsWith("/identity-provider-away"));
        Accounts.here();
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from assignment where subject = ? and role = 'ADMINISTRATOR'",
                        Tokens.subject(REPORTER)))
                .isZero();
    }

    @Test
    void aRoleEndsWhileTheIdentityProviderIsAwayAndTheComparisonWaivesTheSecondFactor() {
        var role = People.granted(PROVINCE, REPORTER, Demo.HUU_LIEN, "ADMINISTRATOR");
        var other = People.granted(PROVINCE, REPORTER, Demo.YEN_BINH, "ADMINISTRATOR");
        Accounts.away();
        People.end(PROVINCE, role, 0).then().statusCode(200);
        Accounts.here();
        compared().body("items", empty());
        assertThat(Accounts.needsSecondFactor(REPORTER)).isTrue();
        People.end(PROVINCE, other, 0).then().statusCode(200);
        compared().body("items", empty());
        assertThat(Accounts.needsSecondFactor(REPORTER)).isFalse();
    }

    @Test
    void aRoleThatEndsByItselfNoLongerDemandsIt() {
        var role = People.granted(PROVINCE, REPORTER, Demo.HUU_LIEN, "ADMINISTRATOR");
        Database.execute(
                "update assignment set valid_from = now() - interval '2 day', valid_to = now() - interval '1 day' where id = ?::uuid",
                role);
        compared().body("items", empty());
        assertThat(Accounts.needsSecondFactor(REPORTER)).isFalse();
    }

    /** Somebody has changed the account in the console, or it comes from a time before second factors. */
    @Test
    void anAdministratorWithoutItIsNamedAndNeedsItFromThenOn() {
        Accounts.waiveSecondFactor(Tokens.subject(PROVINCE));
        compared()
                .body("items.kind", contains("SECOND_FACTOR_MISSING"))
                .body("items.person.username", contains(PROVINCE));
        assertThat(Accounts.needsSecondFactor(PROVINCE)).isTrue();
        compared().body("items", empty());
    }
}
