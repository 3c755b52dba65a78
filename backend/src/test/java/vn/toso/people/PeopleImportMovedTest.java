package vn.toso.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.PeopleTables.HEADINGS;
import static vn.toso.people.PeopleTables.ROLES;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.progress;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Somebody takes rights from people by hand, whom a table that was checked before would give others. */
@QuarkusTest
@ApiTest
class PeopleImportMovedTest {

    private static final String BESIDE = "xa.quyetthang";
    private static final String ROLE = ROLES + "lyvantam,,Xã,06388,,Xem,,,\r\n";
    private static final String PHONE = HEADINGS + "Lý Văn Tám,lyvantam,0912000777,,06388,,\r\n";

    @Inject
    PeopleImportJob job;

    @BeforeEach
    void somebodyIsThere() {
        People.create(PROVINCE, "Lý Văn Tám", Demo.HUU_LIEN, ", \"phone\": \"0912000678\"")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"move", "suspend"})
    void isSeenBetweenPreviewAndImport(String step) {
        var seen = PeopleTables.roles(PROVINCE, ROLE, true)
                .then()
                .statusCode(200)
                .body("errors", empty())
                .extract()
                .<String>path("version");
        byHand(step);
        Files.csv(PROVINCE, "/api/v1/assignments/import?dryRun=false&preview=" + seen, ROLE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-changed"));
        People.read(PROVINCE, "lyvantam").body("roles", empty());
    }

    @Test
    void isSeenInATableOfPeopleToo() {
        var seen = PeopleTables.look(PROVINCE, PHONE).extract().<String>path("version");
        byHand("suspend");
        Files.csv(PROVINCE, "/api/v1/people/import?dryRun=false&preview=" + seen, PHONE)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"move, unit-changed", "suspend, state-changed", "end, state-changed"})
    void isSeenWhileTheRoleWaits(String step, String changed) {
        refusedAfter(step, changed, PROVINCE, ROLE);
        People.read(PROVINCE, "lyvantam").body("roles", empty());
    }

    /** Somebody outside may hold a role in the author's unit, and the author prolongs it. */
    @ParameterizedTest
    @CsvSource({"move, unit-changed", "suspend, state-changed"})
    void isSeenWhileTheRoleOfSomebodyWaitsWhoLeavesOrIsOutside(String step, String changed) {
        People.granted(PROVINCE, BESIDE, Demo.HUU_LIEN, "ADMINISTRATOR");
        People.granted(PROVINCE, "lyvantam", Demo.HUU_LIEN, "VIEWER");
        if (step.equals("suspend")) {
            byHand("move");
            People.granted(PROVINCE, "lyvantam", Demo.HUU_LIEN, "VIEWER");
        }
        refusedAfter(step, changed, BESIDE, ROLES + "lyvantam,,Xã,06388,,Xem,,31/12/2189,\r\n");
    }

    /** Somebody imports a file of roles, and the step is taken before its row is done. */
    private void refusedAfter(String step, String changed, String by, String roles) {
        String id = PeopleTables.roles(by, roles, false)
                .then()
                .statusCode(200)
                .extract()
                .path("importId");
        byHand(step);
        job.work();
        progress(by, id)
                .body("done", equalTo(0))
                .body("failures.problem", contains("person-changed"))
                .body("failures.violation", contains(changed));
    }

    @Test
    void isSeenWhileAPersonWaits() {
        var id = begin(PROVINCE, PHONE);
        byHand("suspend");
        job.work();
        progress(PROVINCE, id).body("failures.violation", contains("state-changed"));
        People.read(PROVINCE, "lyvantam").body("phone", equalTo("0912000678"));
    }

    /** The table has seen it so. */
    @Test
    void whoWasSuspendedBeforeStaysAsTheTableSaw() {
        byHand("suspend");
        var id = begin(PROVINCE, PHONE);
        job.work();
        progress(PROVINCE, id).body("done", equalTo(1));
    }

    private static void byHand(String step) {
        var body = step.equals("move") ? "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH) : "{}";
        int version = People.read(PROVINCE, "lyvantam").extract().path("version");
        People.change(PROVINCE, step, People.id("lyvantam"), version, body)
                .then()
                .statusCode(200);
    }
}
