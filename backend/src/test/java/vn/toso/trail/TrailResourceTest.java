package vn.toso.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@QuarkusTest
@ApiTest
class TrailResourceTest {

    private static final String PROVINCE = "tinh.langson";
    private static final String OTHER_PROVINCE = "tinh.backan";
    private static final String DISTRICT = "huyen.huulung";
    private static final String COMMUNE = "xa.huulien";
    private static final String ROOT = "trunguong";

    @Test
    void aCorrectionIsShownWithTheFiguresBeforeAndAfter() {
        var id = submit();
        correct(id, 0, 12);
        trail(PROVINCE, "?object=" + id)
                .body("items.action", contains("SUBMISSION_CORRECT", "SUBMISSION_SUBMIT"))
                .body("items[0].actorName", notNullValue())
                .body("items[0].unit.name", equalTo("Hữu Liên"))
                .body("items[0].changes.find { it.field == 'FIGURE' }.before", equalTo(10))
                .body("items[0].changes.find { it.field == 'FIGURE' }.after", equalTo(12))
                .body("items[0].changes.find { it.field == 'FIGURE' }.of", notNullValue())
                .body("items[0].changes.findAll { it.field == 'FIGURE' }", hasSize(1))
                .body("items[1].changes.findAll { it.field == 'FIGURE' }", hasSize(4))
                .body("items[1].changes", everyItem(not(hasKey("before"))))
                .body("items[1].about.field", hasItems("REGIME", "AS_OF", "CHANNEL"))
                .body("items[1].traceId", notNullValue());
    }

    @Test
    void onlyAdministratorsAndInspectorsReadIt() {
        for (var path : List.of("/audit", "/audit/export", "/audit/denials", "/audit/denials/export")) {
            as(DISTRICT).get("/api/v1" + path).then().statusCode(403);
            as(COMMUNE).get("/api/v1" + path).then().statusCode(403);
        }
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                select gen_random_uuid(), subject, unit_id, 'INSPECTOR', now() - interval '1 day'
                from assignment where unit_id = ?::uuid
                """,
                Demo.HUU_LUNG);
        trail(DISTRICT, "").body("items", not(empty()));
    }

    @Test
    void nobodyReadsTheRowsOfUnitsThatTheyDoNotAdminister() {
        submit();
        trail(PROVINCE, "?unit=" + Demo.HUU_LIEN).body("items", not(empty()));
        as(OTHER_PROVINCE).get("/api/v1/audit?unit=" + Demo.HUU_LIEN).then().statusCode(404);
        as(PROVINCE).get("/api/v1/audit?unit=" + UUID.randomUUID()).then().statusCode(404);
        trail(OTHER_PROVINCE, "?limit=200").body("items.unit.name", not(hasItem("Hữu Liên")));
    }

    @Test
    void aRowWithoutUnitIsForTheRootOnly() {
        as(COMMUNE)
                .body("{\"now\": \"2022-07-14T08:00:00+07:00\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(200);
        trail(ROOT, "?action=CLOCK_MOVE&limit=200")
                .body("items", everyItem(not(hasKey("unit"))))
                .body("items.changes.flatten().field", everyItem(equalTo("NOW")))
                .body("items.changes.flatten().after", hasItem("2022-07-14T08:00+07:00"));
        trail(PROVINCE, "?action=CLOCK_MOVE").body("items", empty());
    }

    @Test
    void anAccountInARowHasTheNameOfItsPerson() {
        var person = Database.query(UUID.class, "select id from person where username = 'xa.huulien'");
        as(PROVINCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        """
                        {"personId": "%s", "unitId": "%s", "role": "VIEWER"}
                        """
                                .formatted(person, Demo.HUU_LUNG))
                .post("/api/v1/assignments")
                .then()
                .statusCode(201);
        trail(PROVINCE, "?action=ASSIGNMENT_GRANT&limit=1")
                .body("items[0].changes.find { it.field == 'SUBJECT' }.after", equalTo("Cán bộ xã Hữu Liên"));
    }

    @Test
    void filtersByPersonActionAndDay() {
        var id = submit();
        var subject = trail(PROVINCE, "?object=" + id).extract().<String>path("items[0].subject");
        trail(PROVINCE, "?limit=200&subject=" + subject).body("items.subject", everyItem(equalTo(subject)));
        trail(PROVINCE, "?limit=200&action=SUBMISSION_SUBMIT&unit=" + Demo.HUU_LIEN)
                .body("items.action", everyItem(equalTo("SUBMISSION_SUBMIT")))
                .body("items.unit.level", everyItem(oneOf("COMMUNE", "VILLAGE")))
                .body("items.objectId", hasItem(id));
        trail(PROVINCE, "?object=" + id + "&from=2022-07-13&to=2022-07-13").body("items", hasSize(1));
        trail(PROVINCE, "?object=" + id + "&from=2022-07-14").body("items", empty());
        trail(PROVINCE, "?object=" + id + "&to=2022-07-12").body("items", empty());
        as(PROVINCE).get("/api/v1/audit?action=NO_SUCH").then().statusCode(400);
        as(PROVINCE).get("/api/v1/audit?cursor=eA").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/export", "/denials", "/denials/export"})
    void theLastDayIsNotBeforeTheFirst(String list) {
        as(PROVINCE)
                .get("/api/v1/audit" + list + "?from=2022-07-14&to=2022-07-13")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("to"))
                .body("errors.code", contains("before-from"));
    }

    /** Two communes of a province may have one name. */
    @Test
    void aUnitIsNamedWithItsCode() {
        var body = "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH);
        var person = Database.query(UUID.class, "select id from person where username = 'xa.huulien'");
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/people/{id}/move", person)
                .then()
                .statusCode(200);
        trail(PROVINCE, "?action=PERSON_MOVE&limit=1")
                .body("items[0].changes.find { it.field == 'UNIT' }.before", equalTo("Hữu Liên (06388)"))
                .body("items[0].changes.find { it.field == 'UNIT' }.after", equalTo("Yên Bình (06391)"))
                .body(
                        "items[0].changes.findAll { it.field == 'ASSIGNMENTS' }.of",
                        containsInAnyOrder("Hữu Liên (06388)", "Yên Bình (06391)"))
                .body(
                        "items[0].changes.find { it.field == 'ASSIGNMENTS' && it.of == 'Hữu Liên (06388)' }.before",
                        equalTo("REPORTER"))
                .body(
                        "items[0].changes.find { it.field == 'ASSIGNMENTS' && it.of == 'Yên Bình (06391)' }.after",
                        equalTo("REPORTER"));
    }

    @Test
    void whoWasOnlyDeniedHasTheNameOfTheirPerson() {
        Database.execute("delete from denial");
        as(PROVINCE)
                .body("{\"fullName\": \"Hoàng Thị Bé\", \"unitId\": \"%s\"}".formatted(Demo.HUU_LIEN))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        Database.execute(
                """
                insert into denial (hour, subject, operation, problem, count, last_at)
                select '2022-07-13 00:00+07', subject, 'GET /api/v1/audit', 'forbidden', 1, '2022-07-13 00:00+07'
                from person where username = 'hoangthibe'
                """);
        as(ROOT).get("/api/v1/audit/denials").then().body("items.actorName", contains("Hoàng Thị Bé"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        var ids = new ArrayList<Long>();
        String cursor = null;
        for (int page = 0; page < 5; page++) {
            var answer = trail(ROOT, "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            ids.addAll(answer.extract().jsonPath().getList("items.id", Long.class));
            cursor = answer.extract().path("next");
        }
        assertThat(new HashSet<>(ids)).hasSize(35);
        assertThat(trail(ROOT, "?limit=35").extract().jsonPath().getList("items.id", Long.class))
                .isEqualTo(ids);
    }

    /** The demo is loaded by today's date, and its clock then reads a day of 2022. */
    @Test
    void whatIsDoneInTheDemoIsLaterThanItsLoad() {
        var id = submit();
        assertThat(Database.query(
                        Boolean.class,
                        """
                        select max(loaded.business_at) < max(done.business_at) from audit_entry loaded, audit_entry done
                        where loaded.action = 'PERSON_REGISTER' and done.object_id = ?::uuid
                        """,
                        id))
                .isTrue();
    }

    @Test
    void denialsAreCountedByHour() throws InterruptedException {
        Database.execute("delete from denial");
        for (int i = 0; i < 3; i++) {
            as(COMMUNE).get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(404);
        }
        // A missing role is counted by another thread, after the answer.
        as(COMMUNE).get("/api/v1/audit").then().statusCode(403);
        for (int tries = 0; tries < 200 && sum() < 4; tries++) {
            Thread.sleep(50);
        }
        var rows = as(PROVINCE).get("/api/v1/audit/denials").then().statusCode(200);
        // The hour may have changed in between.
        assertThat(rows.extract().jsonPath().getList("items.count", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
        rows.body("items.operation", hasItems("GET /api/v1/units/{id}", "GET /api/v1/audit"))
                .body("items.problem", hasItems("not-found", "forbidden"));
        var file = as(PROVINCE)
                .accept(Files.CSV)
                .get("/api/v1/audit/denials/export?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file)
                .contains("hour,actor,subject,operation,problem,count,last_at", "GET /api/v1/units/{id},not-found,3,");
        as(OTHER_PROVINCE).get("/api/v1/audit/denials").then().statusCode(200).body("items", empty());
        as(PROVINCE)
                .get("/api/v1/audit/denials?unit=" + Demo.YEN_BINH)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(OTHER_PROVINCE)
                .get("/api/v1/audit/denials/export?unit=" + Demo.HUU_LIEN)
                .then()
                .statusCode(404);
    }

    @Test
    void denialsAreFilteredByDayAndProblem() {
        Database.execute("delete from denial");
        for (var day : List.of("2022-07-12 23:00+07", "2022-07-13 00:00+07", "2022-07-13 23:00+07")) {
            for (var problem : List.of("not-found", "forbidden")) {
                Database.execute(
                        """
                        insert into denial (hour, subject, operation, problem, count, last_at)
                        values (?::timestamptz, 'somebody', 'GET /api/v1/audit', ?, 1, ?::timestamptz)
                        """,
                        day,
                        problem,
                        day);
            }
        }
        var denials = "/api/v1/audit/denials";
        var day = "from=2022-07-13&to=2022-07-13";
        as(ROOT).get(denials + "?" + day).then().body("items", hasSize(4));
        as(ROOT).get(denials + "?to=2022-07-12").then().body("items", hasSize(2));
        as(ROOT).get(denials + "?problem=forbidden&" + day)
                .then()
                .body("items", hasSize(2))
                .body("items.problem", everyItem(equalTo("forbidden")));
        assertThat(new String(
                        Files.download(ROOT, Files.CSV, denials + "/export?problem=forbidden&words=VIETNAMESE&" + day),
                        StandardCharsets.UTF_8))
                .startsWith("\uFEFFGiờ,Ai,Mã tài khoản,Thao tác,Lý do,Số lần,Lần cuối\r\n")
                .hasLineCount(3);
    }

    private static long sum() {
        return Database.query(Long.class, "select coalesce(sum(count), 0)::bigint from denial");
    }

    private static ValidatableResponse trail(String user, String query) {
        return as(user).get("/api/v1/audit" + query).then().statusCode(200);
    }

    private static String submit() {
        return as(COMMUNE)
                .body(Demo.report(Demo.HUU_LIEN, "2022-07-13"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void correct(String id, int version, int value) {
        as(COMMUNE)
                .header("If-Match", "\"" + version + "\"")
                .body(
                        """
                        {"reason": "Cộng nhầm", "figures": [
                            {"indicatorId": "%s", "value": %d}, {"indicatorId": "%s", "value": 0},
                            {"indicatorId": "%s", "mark": "NIL"}, {"indicatorId": "%s", "mark": "NOT_APPLICABLE"}]}
                        """
                                .formatted(Demo.XU_LANG, value, Demo.BANK, Demo.POSTMART, Demo.VOSO))
                .post("/api/v1/submissions/{id}/revisions", id)
                .then()
                .statusCode(201);
    }
}
