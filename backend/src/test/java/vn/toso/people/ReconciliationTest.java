package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** A job names where the accounts of the identity provider differ from the people. */
@QuarkusTest
@ApiTest
class ReconciliationTest {

    @Inject
    Reconciliation reconciliation;

    private ValidatableResponse compared() {
        return People.compared(reconciliation);
    }

    @Test
    void theDemoAndWhatTheApplicationDoesDifferInNothing() {
        People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, "").then().statusCode(201);
        People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
        People.change(PROVINCE, "suspend", People.id(REPORTER), 0, "{}").then().statusCode(200);
        compared().body("items", empty());
    }

    @Test
    void whatSomebodyDidInTheConsoleIsNamedUntilItIsMended() {
        var subject = Tokens.subject(REPORTER);
        Accounts.edit(subject, "{\"enabled\": false, \"username\": \"huulien\"}");
        compared()
                .body("items.kind", contains("ACCOUNT_DISABLED", "USERNAME_DIFFERS"))
                .body("items[0].person.username", equalTo(REPORTER))
                .body("items[0].accountUsername", equalTo("huulien"));
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("toso_account_differences{kind=\"ACCOUNT_DISABLED\"} 1.0")
                .contains("toso_account_differences{kind=\"PERSON_MISSING\"} 0.0");
        Accounts.edit(subject, "{\"enabled\": true, \"username\": \"" + REPORTER + "\"}");
        compared().body("items", empty());
    }

    @Test
    void accountsThatAreGoneAndPeopleWhoAreNotHereAreNamed() {
        Accounts.delete(Tokens.subject(REPORTER));
        Database.execute(
                "insert into assignment (id, subject, unit_id, role, valid_from) values (gen_random_uuid(), '0-nobody', ?::uuid, 'VIEWER', now())",
                Demo.HUU_LIEN);
        People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
        Database.execute("update person set username = 'service-other' where kind = 'SERVICE'");
        compared()
                .body("items.find { it.subject == '0-nobody' }.kind", equalTo("PERSON_MISSING"))
                .body("items.findAll { it.kind == 'ACCOUNT_MISSING' }.person.username", contains(REPORTER))
                .body("items.find { it.accountUsername == 'service-vnptigate' }.kind", equalTo("USERNAME_DIFFERS"));
    }

    /** What a process leaves that stops between the answer of the identity provider and the commit of its transaction. */
    @Test
    void whatAStopBeforeTheCommitLeavesIsNamed() {
        People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
        Database.execute("delete from assignment where subject in (select subject from person where kind = 'SERVICE')");
        Database.execute("delete from person where kind = 'SERVICE'");
        Accounts.edit(Tokens.subject(REPORTER), "{\"firstName\": \"Another name\"}");
        compared()
                .body("items.find { it.accountUsername == 'service-vnptigate' }.kind", equalTo("PERSON_MISSING"))
                .body("items.find { it.accountUsername == '" + REPORTER + "' }.kind", equalTo("NAME_DIFFERS"))
                .body("items.size()", equalTo(2));
    }

    /** Somebody whose account is gone can still be ended. */
    @Test
    void aPersonWithoutAnAccountCanBeEnded() {
        Accounts.delete(Tokens.subject(REPORTER));
        People.change(PROVINCE, "end", People.id(REPORTER), 0, "{}").then().statusCode(200);
        compared().body("items", empty());
    }

    @Test
    void theListStaysWhileTheIdentityProviderIsAway() {
        Accounts.edit(Tokens.subject(REPORTER), "{\"enabled\": false}");
        compared().body("items.kind", contains("ACCOUNT_DISABLED"));
        Accounts.away();
        compared().body("items.kind", contains("ACCOUNT_DISABLED"));
    }

    @Test
    void onlyAdministratorsOfTheRootReadIt() {
        as(PROVINCE).get("/api/v1/people/differences").then().statusCode(403);
        as(REPORTER).get("/api/v1/people/differences").then().statusCode(403);
    }
}
