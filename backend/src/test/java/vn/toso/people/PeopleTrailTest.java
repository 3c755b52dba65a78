package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** What is done with the people of many units is read by the administrators above who did it. */
@QuarkusTest
@ApiTest
class PeopleTrailTest {

    private static final String BESIDE = "xa.yenbinh";
    private static final String EXPORT = "/api/v1/people/export";

    @BeforeEach
    void aCommuneHasAnAdministrator() {
        Database.execute("update person set phone = '0912345678' where username = ?", REPORTER);
        People.granted(PROVINCE, BESIDE, Demo.HUU_LIEN, "ADMINISTRATOR");
    }

    @Test
    void anExportOfAllIsAtTheUnitOfTheRole() {
        as(BESIDE).accept("text/csv").get(EXPORT).then().statusCode(200);
        seen(BESIDE, "PERSON_EXPORT", 1).body("items.unit.name", contains("Hữu Liên"));
        seen(PROVINCE, "PERSON_EXPORT", 1).body("items.unit.name", contains("Hữu Liên"));
    }

    @Test
    void ofSeveralRolesEachHasARowButNotOneBelowAnother() {
        People.granted(PROVINCE, BESIDE, Demo.QUYET_THANG, "ADMINISTRATOR");
        as(BESIDE).accept("text/csv").get(EXPORT).then().statusCode(200);
        seen(PROVINCE, "PERSON_EXPORT", 2).body("items.unit.name", containsInAnyOrder("Hữu Liên", "Quyết Thắng"));
        People.granted(PROVINCE, BESIDE, Demo.HUU_LUNG, "ADMINISTRATOR");
        as(BESIDE).accept("text/csv").get(EXPORT).then().statusCode(200);
        seen(PROVINCE, "PERSON_EXPORT", 3)
                .body("items[0].unit.name", equalTo("Hữu Lũng"))
                .body("items[1..2].unit.name", containsInAnyOrder("Hữu Liên", "Quyết Thắng"));
    }

    /** A unit above the role would hide the row from those between. */
    @Test
    void aUnitThatIsAskedForCountsOnlyIfTheRoleReachesIt() {
        as(BESIDE)
                .accept("text/csv")
                .get(EXPORT + "?unit=" + Demo.LANG_SON)
                .then()
                .statusCode(200);
        seen(PROVINCE, "PERSON_EXPORT", 1).body("items.unit.name", contains("Hữu Liên"));
        as(PROVINCE)
                .accept("text/csv")
                .get(EXPORT + "?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200);
        seen(BESIDE, "PERSON_EXPORT", 2).body("items.unit.name", contains("Hữu Liên", "Hữu Liên"));
    }

    @Test
    void importsAreAtTheUnitOfTheRole() {
        PeopleTables.begin(BESIDE, PeopleTables.NEW_PERSON);
        PeopleTables.roles(BESIDE, PeopleTables.ROLES + REPORTER + ",,Xã,06388,,Xem,,,\r\n", false)
                .then()
                .statusCode(200);
        for (var action : new String[] {"PERSON_IMPORT", "ASSIGNMENT_IMPORT"}) {
            seen(PROVINCE, action, 1).body("items.unit.name", contains("Hữu Liên"));
            seen("tinh.backan", action, 100).body("items.unit.name", not(hasItem("Hữu Liên")));
        }
    }

    /** Otherwise somebody could guess the masked digits and leave no trace. */
    @Test
    void whoIsFoundByAWholePhoneNumberIsRead() {
        var readings = "select count(*) from audit_entry where action = 'PERSON_READ'";
        long before = Database.query(Long.class, readings);
        as(BESIDE).get("/api/v1/people?q=0912345679").then().body("items", empty());
        as(BESIDE).get("/api/v1/people?q=" + REPORTER).then().body("items", hasSize(1));
        assertThat(Database.query(Long.class, readings)).isEqualTo(before);
        as(BESIDE).get("/api/v1/people?q=0912 345 678").then().body("items.username", contains(REPORTER));
        assertThat(Database.query(Long.class, readings)).isEqualTo(before + 1);
        seen(PROVINCE, "PERSON_READ", 1).body("items.unit.name", contains("Hữu Liên"));
    }

    private static ValidatableResponse seen(String by, String action, int limit) {
        return as(by).get("/api/v1/audit?action=%s&limit=%d".formatted(action, limit))
                .then()
                .statusCode(200);
    }
}
