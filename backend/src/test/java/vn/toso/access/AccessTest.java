package vn.toso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Which account gets which status from which operation on which unit. */
@QuarkusTest
@ApiTest
class AccessTest {

    private static final Map<String, String> UNITS = Map.of(
            "VIET_NAM", Demo.VIET_NAM,
            "LANG_SON", Demo.LANG_SON,
            "BAC_KAN", Demo.BAC_KAN,
            "HUU_LUNG", Demo.HUU_LUNG,
            "BACH_THONG", Demo.BACH_THONG,
            "HUU_LIEN", Demo.HUU_LIEN,
            "YEN_BINH", Demo.YEN_BINH,
            "PHU_THONG", Demo.PHU_THONG);

    @ParameterizedTest
    @CsvSource({
        "tinh.langson,  true",
        "huyen.huulung, false",
        "xa.huulien,    false",
    })
    void onlyAdministratorsMayManageTheProgramme(String account, boolean offered) {
        var actions =
                as(account).get("/api/v1/me").then().statusCode(200).extract().<List<String>>path("allowedActions");
        assertThat(actions.contains("MANAGE_PROGRAMME")).isEqualTo(offered);
    }

    /** Each account can read its own unit and the units below, not those above or beside it. */
    @ParameterizedTest
    @CsvSource({
        "trunguong,       VIET_NAM LANG_SON BAC_KAN HUU_LUNG BACH_THONG HUU_LIEN YEN_BINH PHU_THONG, 181",
        "tinh.langson,    LANG_SON HUU_LUNG HUU_LIEN YEN_BINH, 122",
        "tinh.backan,     BAC_KAN BACH_THONG PHU_THONG, 58",
        "huyen.huulung,   HUU_LUNG HUU_LIEN YEN_BINH, 121",
        "huyen.bachthong, BACH_THONG PHU_THONG, 57",
        "xa.huulien,      HUU_LIEN, 5",
        "xa.phuthong,     PHU_THONG, 4",
    })
    void onlyTheOwnSubtreeCanBeRead(String account, String readable, int units) {
        var allowed = List.of(readable.split(" "));
        UNITS.forEach((name, id) -> {
            int status = allowed.contains(name) ? 200 : 404;
            read(account, "/api/v1/units/" + id, status);
            read(account, "/api/v1/units/" + id + "/children", status);
            // The regime belongs to Hữu Lũng. For a caller of another branch of the tree it does not exist.
            boolean regimeKnown = !account.equals("tinh.backan")
                    && !account.equals("huyen.bachthong")
                    && !account.equals("xa.phuthong");
            int withRegime = allowed.contains(name) && regimeKnown ? 200 : 404;
            read(account, "/api/v1/progress?regime=%s&unit=%s".formatted(Demo.REGIME, id), withRegime);
            read(account, "/api/v1/regimes/%s/obligations?unit=%s".formatted(Demo.REGIME, id), withRegime);
        });
        as(account).get("/api/v1/units?limit=200").then().body("items.size()", equalTo(units));
    }

    @ParameterizedTest
    @CsvSource({
        "trunguong, 22",
        "tinh.langson, 22",
        "tinh.backan, 0",
        "huyen.huulung, 22",
        "xa.yenbinh, 1",
        "xa.huulien, 0"
    })
    void aListHoldsOnlySubmissionsOfTheOwnSubtree(String account, int expected) {
        as(account)
                .get("/api/v1/submissions?from=2022-07-13&limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "tinh.langson, 200",
        "huyen.huulung, 200",
        "xa.yenbinh, 200",
        "xa.huulien, 404",
        "huyen.bachthong, 404",
        "tinh.backan, 404"
    })
    void aSubmissionIsReadByItsOwnUnitAndByUnitsAbove(String account, int status) {
        var id = Database.query(
                java.util.UUID.class, "select id from submission where unit_id = ?::uuid limit 1", Demo.YEN_BINH);
        read(account, "/api/v1/submissions/" + id, status);
        read(account, "/api/v1/submissions/" + id + "/revisions", status);
    }

    @ParameterizedTest
    @CsvSource({
        "xa.huulien,    201",
        // For another commune the unit does not exist.
        "xa.yenbinh,    404",
        "xa.phuthong,   404",
        // The district sees the unit, but must say that it enters on behalf.
        "huyen.huulung, 422",
        // No role of this account may submit.
        "tinh.langson,  403",
        "trunguong,     403"
    })
    void onlyTheUnitItselfSubmitsUnlessTheCallerEntersOnBehalf(String account, int status) {
        as(account)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(status);
    }

    @Test
    void aReporterCannotSubmitForAUnitThatTheyMayOnlyRead() {
        grant("xa.huulien", Demo.HUU_LUNG, "VIEWER");

        as("xa.huulien")
                .body(Demo.report(Demo.QUYET_THANG, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-reporter"));
    }

    @Test
    void aRevokedAssignmentEndsAtOnce() {
        grant("xa.huulien", Demo.HUU_LUNG, "VIEWER");
        read("xa.huulien", "/api/v1/units/" + Demo.HUU_LUNG, 200);
        Database.execute(
                "update assignment set valid_to = now() where subject = ? and role = 'VIEWER'",
                Tokens.subject("xa.huulien"));
        read("xa.huulien", "/api/v1/units/" + Demo.HUU_LUNG, 404);
    }

    @Test
    void aTokenWithoutAssignmentsReachesNothing() {
        var token = Tokens.forSubject("nobody", "nobody", "toso-api");
        var units = io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/v1/units")
                .then()
                .statusCode(200);
        assertThat(units.extract().jsonPath().getList("items")).isEmpty();
    }

    @Test
    void anAncestorAboveTheScopeIsNotNamed() {
        as("huyen.huulung")
                .get("/api/v1/units/" + Demo.HUU_LIEN)
                .then()
                .body("ancestors.name", equalTo(List.of("Hữu Lũng")));
        as("trunguong")
                .get("/api/v1/units/" + Demo.HUU_LIEN)
                .then()
                .body("ancestors.name", equalTo(List.of("Việt Nam", "Lạng Sơn", "Hữu Lũng")));
    }

    @Test
    void aUnitCanReadItsPredecessors() {
        var then = "?asOf=2022-07-13";
        read("xa.huulien.2025", "/api/v1/units/" + Demo.HUU_LIEN + then, 404);
        Database.setBusinessTime("2025-07-02 08:00:00");

        read("xa.huulien.2025", "/api/v1/units/" + Demo.HUU_LIEN + then, 200);
        read("xa.huulien.2025", "/api/v1/units/" + Demo.YEN_BINH + then, 404);
        // This includes units below a province that merged into another one.
        read("tinh.thainguyen", "/api/v1/units/" + Demo.BACH_THONG + then, 200);
        read("tinh.thainguyen", "/api/v1/units/" + Demo.HUU_LUNG + then, 404);
        // A caller whose unit has ended can still read it.
        read("xa.huulien", "/api/v1/units/" + Demo.HUU_LIEN + then, 200);
        read("xa.huulien", "/api/v1/units/" + Demo.HUU_LIEN, 404);
    }

    @Test
    void aReporterOfAnEndedUnitGetsAClearAnswerAndCanStillRead() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        as("xa.huulien")
                .body(Demo.report(Demo.HUU_LIEN, "2025-07-02"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/unit-ended"));
        as("xa.huulien")
                .get("/api/v1/me")
                .then()
                .body("assignments", equalTo(List.of()))
                .body("formerAssignments[0].unit.code", equalTo("06388"))
                .body("formerAssignments[0].endedOn", equalTo("2025-07-01"))
                .body(
                        "allowedActions",
                        equalTo(List.of("VIEW_PROGRESS", "VIEW_FIGURES", "VIEW_PROGRAMME", "VIEW_TEAMS")));
        read("xa.huulien", "/api/v1/regimes/" + Demo.REGIME + "/form?unit=" + Demo.HUU_LIEN + "&asOf=2022-07-13", 200);
    }

    @Test
    void readsDoNotFailAfterTheOwnerOfTheRegimeHasEnded() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        for (var account :
                List.of("xa.huulien.2025", "tinh.langson", "tinh.thainguyen", "huyen.huulung", "xa.huulien")) {
            as(account).get("/api/v1/regimes").then().statusCode(200).body("items", equalTo(List.of()));
            read(account, "/api/v1/submissions", 200);
            read(account, "/api/v1/units", 200);
            read(account, "/api/v1/reports", account.startsWith("xa.") ? 403 : 200);
        }
        read("tinh.langson", "/api/v1/regimes/" + Demo.REGIME, 200);
        read("tinh.langson", "/api/v1/regimes/" + Demo.REGIME + "/obligations?unit=" + Demo.LANG_SON, 200);
        read("tinh.langson", "/api/v1/progress?regime=%s&unit=%s".formatted(Demo.REGIME, Demo.LANG_SON), 404);
    }

    private static void grant(String account, String unit, String role) {
        Database.execute(
                "insert into assignment values (gen_random_uuid(), ?, ?::uuid, ?, now())",
                Tokens.subject(account),
                unit,
                role);
    }

    private static void read(String account, String path, int status) {
        as(account).get(path).then().statusCode(status);
    }
}
