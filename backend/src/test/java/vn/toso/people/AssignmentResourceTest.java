package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.ROOT;
import static vn.toso.people.People.end;
import static vn.toso.people.People.grant;
import static vn.toso.people.People.granted;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** Roles are given, changed and ended within the units that the caller administers. */
@QuarkusTest
@ApiTest
class AssignmentResourceTest {

    private static final String FAR = "2190-01-01T00:00:00+07:00";

    private static final Map<String, String> UNITS = Map.of(
            "VIET_NAM", Demo.VIET_NAM,
            "LANG_SON", Demo.LANG_SON,
            "BAC_KAN", Demo.BAC_KAN,
            "HUU_LUNG", Demo.HUU_LUNG,
            "HUU_LIEN", Demo.HUU_LIEN,
            "PHU_THONG", Demo.PHU_THONG);

    /** Roles are given at or below the own unit: never above it and never beside it. */
    @ParameterizedTest
    @CsvSource({
        "tinh.langson, xa.huulien, HUU_LIEN, VIEWER, 201",
        "tinh.langson, xa.huulien, HUU_LUNG, CONSOLIDATOR, 201",
        "tinh.langson, xa.huulien, LANG_SON, ADMINISTRATOR, 201",
        "tinh.langson, xa.huulien, VIET_NAM, VIEWER, 404",
        "tinh.langson, xa.huulien, BAC_KAN, VIEWER, 404",
        "tinh.langson, xa.huulien, PHU_THONG, VIEWER, 404",
        "tinh.langson, xa.phuthong, HUU_LIEN, VIEWER, 422",
        "tinh.langson, trunguong, HUU_LIEN, VIEWER, 422",
        "trunguong, xa.phuthong, HUU_LIEN, VIEWER, 201",
        "huyen.huulung, xa.huulien, HUU_LIEN, VIEWER, 403",
        "xa.huulien, xa.huulien, HUU_LIEN, VIEWER, 403",
    })
    void isGivenWithinTheOwnUnit(String by, String to, String unit, String role, int status) {
        grant(by, to, UNITS.get(unit), role).then().statusCode(status);
    }

    /** A viewer of the country reads all units, but gives roles only where they are an administrator. */
    @Test
    void isNotGivenWhereTheCallerOnlyReads() {
        granted(ROOT, PROVINCE, Demo.VIET_NAM, "VIEWER");
        grant(PROVINCE, REPORTER, Demo.BAC_KAN, "VIEWER")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-administrator"));
        as(PROVINCE).get("/api/v1/people/{id}", People.id("xa.phuthong")).then().statusCode(404);
        grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER").then().statusCode(201);
    }

    @Test
    void worksAtOnceAndIsOverAtOnce() {
        as(REPORTER).get("/api/v1/units/{id}", Demo.YEN_BINH).then().statusCode(404);
        var id = granted(PROVINCE, REPORTER, Demo.YEN_BINH, "REPORTER");
        as(REPORTER).get("/api/v1/units/{id}", Demo.YEN_BINH).then().statusCode(200);
        end(PROVINCE, id, 0)
                .then()
                .statusCode(200)
                .body("when", equalTo("ENDED"))
                .body("endedByName", equalTo(PROVINCE))
                .body("endReason", equalTo("Chuyển công tác"))
                .body("allowedActions", empty());
        as(REPORTER).get("/api/v1/units/{id}", Demo.YEN_BINH).then().statusCode(404);
        end(PROVINCE, id, 1).then().statusCode(409).body("type", endsWith("/assignment-ended"));
    }

    @Test
    void mayBeginLaterAndBeEndedBefore() {
        var id = grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER", ", \"validFrom\": \"" + FAR + "\"")
                .then()
                .statusCode(201)
                .body("when", equalTo("COMING"))
                .extract()
                .<String>path("id");
        as(REPORTER).get("/api/v1/units/{id}", Demo.YEN_BINH).then().statusCode(404);
        end(PROVINCE, id, 0).then().statusCode(200).body("when", equalTo("ENDED"));
        var listed = "/api/v1/assignments?person=" + People.id(REPORTER) + "&when=";
        as(PROVINCE).get(listed + "COMING").then().body("items", empty());
        as(PROVINCE).get(listed + "ENDED").then().body("items.id", contains(id));
        as(PROVINCE).get(listed + "CURRENT").then().body("items.unit.code", contains("06388"));
    }

    @Test
    void isGivenOnce() {
        grant(PROVINCE, REPORTER, Demo.HUU_LIEN, "REPORTER")
                .then()
                .statusCode(409)
                .body("type", endsWith("/assignment-exists"))
                .body("assignmentId", equalTo(People.assignment(REPORTER)));
    }

    @Test
    void isReplayedForTheSameKey() {
        var body = "{\"personId\": \"%s\", \"unitId\": \"%s\", \"role\": \"VIEWER\"}"
                .formatted(People.id(REPORTER), Demo.YEN_BINH);
        var first = as(PROVINCE, "once")
                .body(body)
                .post("/api/v1/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(PROVINCE, "once")
                .body(body)
                .post("/api/v1/assignments")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void itsEndIsSetMovedAndRemoved() {
        var id = granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER");
        People.edit(PROVINCE, id, 0, "{\"validTo\": \"" + FAR + "\"}")
                .then()
                .statusCode(200)
                .body("validTo", equalTo(FAR))
                .body("version", equalTo(1));
        People.edit(PROVINCE, id, 0, "{}").then().statusCode(412);
        People.edit(PROVINCE, id, 1, "{\"validTo\": \"2020-01-01T00:00:00+07:00\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"))
                .body("errors.code", contains("not-after-from"));
        People.edit(PROVINCE, id, 1, "{}").then().statusCode(200).body("validTo", nullValue());
        People.edit(NEIGHBOUR, id, 2, "{}").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "HUU_LIEN, SERVICE, role-of-services",
        "HUU_LIEN, TEAM_LEAD, not-a-village",
    })
    void fitsThePersonAndTheUnit(String unit, String role, String code) {
        grant(PROVINCE, REPORTER, UNITS.get(unit), role).then().statusCode(422).body("errors.code", contains(code));
    }

    @Test
    void isNotGivenInThePastOrInReverse() {
        grant(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER", ", \"validFrom\": \"2020-01-01T00:00:00+07:00\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("past-date"));
        grant(
                        PROVINCE,
                        REPORTER,
                        Demo.YEN_BINH,
                        "VIEWER",
                        ", \"validFrom\": \"%s\", \"validTo\": \"%1$s\"".formatted(FAR))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-after-from"));
    }

    @Test
    void theListIsFilteredAndPaged() {
        var path = "/api/v1/assignments?unit=" + Demo.HUU_LUNG;
        as(PROVINCE).get(path + "&limit=200").then().body("items", hasSize(25));
        as(PROVINCE).get(path + "&role=CONSOLIDATOR").then().body("items.person.username", contains("huyen.huulung"));
        var first = as(PROVINCE)
                .get(path + "&limit=20")
                .then()
                .body("items", hasSize(20))
                .extract();
        as(PROVINCE)
                .get(path + "&limit=20&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
        as(NEIGHBOUR).get(path).then().statusCode(200).body("items", empty());
        as("huyen.huulung").get(path).then().statusCode(403);
    }

    @Test
    void aSuspendedHolderLosesAccessAtOnce() {
        as(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(200);
        Database.execute("update person set state = 'SUSPENDED' where username = ?", REPORTER);
        as(REPORTER).get("/api/v1/units/{id}", Demo.HUU_LIEN).then().statusCode(404);
    }

    @Test
    void theLastAdministratorOfTheRootStays() {
        var only = People.assignment(ROOT);
        end(ROOT, only, 0).then().statusCode(409).body("type", endsWith("/last-administrator"));
        People.edit(ROOT, only, 0, "{\"validTo\": \"" + FAR + "\"}").then().statusCode(409);
        var second = granted(ROOT, PROVINCE, Demo.VIET_NAM, "ADMINISTRATOR");
        Database.execute("update person set state = 'SUSPENDED' where username = ?", PROVINCE);
        end(ROOT, only, 0).then().statusCode(409);
        Database.execute("update person set state = 'ACTIVE' where username = ?", PROVINCE);
        end(ROOT, only, 0).then().statusCode(200);
        end(PROVINCE, second, 0).then().statusCode(409).body("type", endsWith("/last-administrator"));
        People.edit(PROVINCE, second, 0, "{\"reason\": \"Tự ghi\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/own-role"));
    }

    /** An administrator until a day gives no role beyond that day, by whatever operation. */
    @Test
    void noRoleLastsLongerThanThatOfTheOneWhoGivesIt() {
        var older = granted(PROVINCE, REPORTER, Demo.YEN_BINH, "VIEWER");
        Database.execute(
                "update assignment set valid_to = ?::timestamptz where id = ?::uuid",
                "2189-12-31 00:00:00+07",
                People.assignment(PROVINCE));
        var within = ", \"validTo\": \"2189-12-31T00:00:00+07:00\"";
        for (var beyond : new String[] {"", ", \"validTo\": \"" + FAR + "\""}) {
            grant(PROVINCE, REPORTER, Demo.HUU_LUNG, "ADMINISTRATOR", beyond)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"))
                    .body("errors.code", contains("beyond-own-term"));
        }
        People.edit(PROVINCE, older, 0, "{\"validTo\": \"" + FAR + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("beyond-own-term"));
        People.create(PROVINCE, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"role\": {\"role\": \"REPORTER\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/role/validTo"));
        People.service(PROVINCE, "VNPT iGate", Demo.HUU_LUNG).then().statusCode(201);
        People.change(PROVINCE, "move", People.id(REPORTER), 0, "{\"unitId\": \"%s\"}".formatted(Demo.QUYET_THANG))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"));
        PeopleTables.look(PROVINCE, PeopleTables.HEADINGS + "Hoàng Thị Bé,,,,06388,Báo cáo,\r\n")
                .body("errors.code", contains("beyond-own-term"));
        grant(PROVINCE, REPORTER, Demo.HUU_LUNG, "ADMINISTRATOR", within).then().statusCode(201);
        granted(ROOT, REPORTER, Demo.QUYET_THANG, "VIEWER");
    }

    @Test
    void nobodyGivesARoleToThemselvesOrMovesTheEndOfTheirOwn() {
        grant(PROVINCE, PROVINCE, Demo.HUU_LIEN, "REPORTER")
                .then()
                .statusCode(409)
                .body("type", endsWith("/own-role"));
        var own = People.assignment(PROVINCE);
        People.edit(PROVINCE, own, 0, "{\"validTo\": \"" + FAR + "\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/own-role"));
        People.change(PROVINCE, "move", People.id(PROVINCE), 0, "{\"unitId\": \"%s\"}".formatted(Demo.HUU_LUNG))
                .then()
                .statusCode(409)
                .body("type", endsWith("/own-role"));
        People.edit(ROOT, own, 0, "{\"validTo\": \"" + FAR + "\"}").then().statusCode(200);
        People.edit(PROVINCE, own, 1, "{}").then().statusCode(409).body("type", endsWith("/own-role"));
    }

    @Test
    void ofTwoAdministratorsOfTheRootWhoEndEachOtherAtOnceOneStays() {
        granted(ROOT, PROVINCE, Demo.VIET_NAM, "ADMINISTRATOR");
        var second = Database.query(
                        UUID.class,
                        "select a.id from assignment a join person p on p.subject = a.subject"
                                + " where p.username = ? and a.unit_id = ?::uuid",
                        PROVINCE,
                        Demo.VIET_NAM)
                .toString();
        var first = People.assignment(ROOT);
        var ends = Stream.of(List.of(ROOT, second), List.of(PROVINCE, first))
                .map(one -> CompletableFuture.supplyAsync(
                        () -> end(one.get(0), one.get(1), 0).statusCode()))
                .toList();
        var statuses = ends.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnlyOnce(200).containsAnyOf(403, 404, 409);
        assertThat(Database.query(
                        Long.class,
                        "select count(*) from assignment where unit_id = ?::uuid and role = 'ADMINISTRATOR' and valid_to is null",
                        Demo.VIET_NAM))
                .isEqualTo(1);
    }

    @Test
    void aUnitThatHasNotBegunTakesNoRole() {
        var coming = Database.query(
                        UUID.class,
                        "select unit_id from unit_version group by unit_id having min(valid_from) = '2025-07-01' limit 1")
                .toString();
        grant(ROOT, REPORTER, coming, "VIEWER")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"))
                .body("errors.code", contains("unit-not-there"));
        grant(PROVINCE, REPORTER, UUID.randomUUID().toString(), "VIEWER").then().statusCode(404);
    }

    /** After the reorganisation of 1/7/2025 the province of Thái Nguyên has what was Bắc Kạn, and Lạng Sơn has no districts. */
    @Test
    void anEndedUnitTakesNoRoleButItsRolesAreListedToTheSuccessor() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        grant(PROVINCE, "huyen.huulung", Demo.HUU_LUNG, "VIEWER")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"))
                .body("errors.code", contains("unit-ended"));
        as(PROVINCE)
                .get("/api/v1/assignments?person=" + People.id("huyen.huulung"))
                .then()
                .body("items.unitEndedOn", contains("2025-07-01"));
        as("tinh.thainguyen")
                .get("/api/v1/people?former=true&q=tinh.backan")
                .then()
                .statusCode(200)
                .body("items.username", contains(NEIGHBOUR))
                .body("items.unitEndedOn", contains("2025-07-01"));
        as(NEIGHBOUR).get("/api/v1/people").then().statusCode(200).body("items", empty());
        as(ROOT).get("/api/v1/people?former=true&unit=" + Demo.VIET_NAM + "&q=tinh.")
                .then()
                .body("items.username", containsInAnyOrder("tinh.backan"));
    }
}
