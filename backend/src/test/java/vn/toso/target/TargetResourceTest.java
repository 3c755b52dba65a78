package vn.toso.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** Administrators declare, revise, divide and end the targets of their unit. */
@QuarkusTest
@ApiTest
class TargetResourceTest {

    private static final String PROVINCE = Programme.ADMINISTRATOR;
    private static final String TARGETS = "/api/v1/targets";
    private static final String TARGET = TARGETS + "/" + Demo.TARGET;
    private static final String ALLOCATION = TARGET + "/allocation";

    @Test
    void aTargetIsStoredAsDeclared() {
        declare(Programme.newTarget(Demo.LANG_SON, Demo.POSTMART, "2022-07-20", 1_000))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name.vi", equalTo("Chỉ tiêu giả định"))
                .body("value", equalTo(1000))
                .body("sharePercent", equalTo(70.5f))
                .body("base.en", equalTo("Households"))
                .body("baseValue", equalTo(100_000))
                .body("indicators[0].method", equalTo("SHARE"))
                .body("indicators[0].rateDigits", equalTo(2))
                .body("allowedActions", containsInAnyOrder("REVISE", "DIVIDE", "END"));
        list("2022-07-19").body("items.unitId", everyItem(equalTo(Demo.HUU_LUNG)));
        list("2022-07-20").body("items.unitId", hasItem(Demo.LANG_SON));
        list("2022-06-01&coming=true").body("items.unitId", hasItem(Demo.LANG_SON));
        list("2023-01-01").body("items", empty());
    }

    @Test
    void accountsDividedByPersonsNeedAMethod() {
        var persons = Programme.newTarget(Demo.LANG_SON, Demo.ALL_ACCOUNTS, "2022-07-20", 1_000)
                .replace("ACCOUNTS\"", "PERSONS\"");
        refused(persons, "/indicators/0/method", "required");
        refused(method(persons, "SHARE"), "/indicators/0/method", "method-does-not-fit");
        declare(method(persons, "ACCOUNTS_PER_PLANNED_PERSON"))
                .statusCode(201)
                .body("indicators[0].method", equalTo("ACCOUNTS_PER_PLANNED_PERSON"));
        refused(
                method(
                        Programme.newTarget(Demo.LANG_SON, Demo.BANK, "2022-07-20", 1_000),
                        "ACCOUNTS_PER_PLANNED_PERSON"),
                "/indicators/0/method",
                "method-does-not-fit");
        refused(
                Programme.newTarget(Demo.LANG_SON, Demo.BANK, "2022-07-20", 1_000)
                        .replace("ACCOUNTS\"", "ORGANISATIONS\""),
                "/indicators/0/method",
                "counts-differ");
    }

    @Test
    void aContradictionIsReportedWithItsMember() {
        var target = Programme.newTarget(Demo.LANG_SON, Demo.BANK, "2022-07-20", 1_000);
        refused(target.replace("2023-01-01", "2022-07-01"), "/periodTo", "not-after-from");
        refused(target.replace("2023-01-01", "2099-01-01"), "/periodTo", "out-of-range");
        refused(target.replace("2022-07-20", "2023-01-01"), "/declaration/effectiveFrom", "after-period");
        refused(target.replace(Demo.BANK, Demo.REGIME), "/indicators/0/indicatorId", "unknown-indicator");
        declare(target.replace("2023-01-01", "+99999-01-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/periodTo"))
                .body("errors[0].code", equalTo("wrong-type"));
        as(PROVINCE).get(TARGETS + "?asOf=9999-01-01").then().statusCode(400);
        declare(target.replace("1000,", "0,"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/declaration/value"))
                .body("errors[0].code", equalTo("out-of-range"));
        declare(target.replace("1000,", "1000000000000,"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/declaration/value"))
                .body("errors[0].code", equalTo("too-large"));
    }

    @Test
    void aUnitHasOneTargetForAnIndicatorAtATime() {
        declare(Programme.newTarget(Demo.HUU_LUNG, Demo.XU_LANG, "2022-07-20", 1_000))
                .statusCode(409)
                .body("type", equalTo("/problems/target-overlaps"))
                .body("targetId", equalTo(Demo.TARGET))
                .body("errors[0].pointer", equalTo("/indicators/0/indicatorId"));
    }

    @Test
    void onlyItsUnitsAdministratorsDeclareIt() {
        var target = Programme.newTarget(Demo.HUU_LUNG, Demo.POSTMART, "2022-07-20", 1_000);
        as("huyen.huulung").body(target).post(TARGETS).then().statusCode(403);
        as("tinh.backan").body(target).post(TARGETS).then().statusCode(404);
        as(PROVINCE)
                .body(Programme.newTarget(Demo.VIET_NAM, Demo.POSTMART, "2022-07-20", 1_000))
                .post(TARGETS)
                .then()
                .statusCode(404);
        as("huyen.huulung").get(TARGET).then().body("allowedActions", empty());
    }

    @Test
    void aRevisionLeavesEarlierDatesAsTheyWere() {
        revise(0, "2022-07-12", 70_000)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("value", equalTo(70_000))
                .body("allocations", empty());
        as(PROVINCE).get(TARGET + "?asOf=2022-07-11").then().body("value", equalTo(62_149));
        as(PROVINCE).get(TARGET).then().body("value", equalTo(70_000));
        rate("2022-07-11", 62_149);
        rate("2022-07-13", 70_000);
        as(PROVINCE)
                .get(TARGET + "/versions")
                .then()
                .body("items.value", contains(70_000, 62_149))
                .body("items.effectiveFrom", contains("2022-07-12", "2022-04-01"))
                .body("items[1].allocations", hasSize(24));
    }

    @Test
    void aRevisionMustBeEffectiveAfterTheLatestVersion() {
        revise(0, "2022-04-01", 70_000)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effectiveFrom"))
                .body("errors[0].code", equalTo("not-after-latest"));
        revise(1, "2022-07-12", 70_000)
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("version", equalTo(0));
        as(PROVINCE)
                .body(Programme.declaration("2022-07-12", 1))
                .post(TARGET + "/versions")
                .then()
                .statusCode(428);
    }

    @Test
    void anEndedTargetIsInForceUntilThen() {
        Programme.end(TARGET, "2022-08-01");
        list("2022-07-31").body("items", hasSize(1));
        list("2022-08-01").body("items", empty());
        as(PROVINCE)
                .get(TARGET)
                .then()
                .body("validTo", equalTo("2022-08-01"))
                .body("allowedActions", contains("DIVIDE"));
        revise(1, "2022-07-20", 70_000).statusCode(409).body("type", equalTo("/problems/target-ended"));
    }

    @Test
    void aTargetCannotEndInThePast() {
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2022-07-12\"}")
                .post(TARGET + "/end")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("out-of-range"));
    }

    @Test
    void partsThatAreEvenOrByPopulationAreComputedAndAddUp() {
        divide(0, "{\"mode\": \"EVEN\", \"parts\": [], \"note\": \"Chia đều\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("value", equalTo(62_149))
                .body("mode", equalTo("EVEN"))
                .body("note", equalTo("Chia đều"))
                // 62.149 = 24 × 2.589 + 13: the first 13 units by code get one more.
                .body("rows[0].value", equalTo(2590))
                .body("rows[12].value", equalTo(2590))
                .body("rows[13].value", equalTo(2589))
                .body("rows.value.sum()", equalTo(62_149))
                .body("rows[0].unit.name", equalTo("Hữu Lũng"));
        divide(1, "{\"mode\": \"BY_POPULATION\", \"parts\": []}")
                .statusCode(200)
                .body("rows.value.sum()", equalTo(62_149))
                .body("note", nullValue());
        as("xa.huulien")
                .get("/api/v1/regimes/" + Demo.REGIME + "/form?unit=" + Demo.HUU_LIEN + "&asOf=2022-07-13")
                .then()
                .body("fields[0].target.allocated", equalTo(true))
                .body("fields[0].target.value", notNullValue());
    }

    /** The note says on what basis the parts were found, and is stored nowhere else. */
    @Test
    void theTrailKeepsTheNotesOfEarlierDivisions() {
        divide(0, "{\"mode\": \"EVEN\", \"parts\": [], \"note\": \"Chia theo CV 12/UBND\"}")
                .statusCode(200);
        divide(1, "{\"mode\": \"EVEN\", \"parts\": [], \"note\": \"Chia đều\"}").statusCode(200);
        divide(2, "{\"mode\": \"EVEN\", \"parts\": [], \"note\": \"Chia đều\"}").statusCode(200);
        divide(3, "{\"mode\": \"HAND\", \"parts\": [], \"note\": \"Không còn\"}")
                .statusCode(200);
        as(PROVINCE)
                .get("/api/v1/audit?limit=4&action=TARGET_DIVIDE&object=" + Demo.TARGET)
                .then()
                .body("items[0].changes.find { it.field == 'NOTE' }.before", equalTo("Chia đều"))
                .body("items[0].changes.find { it.field == 'NOTE' }.after", nullValue())
                .body("items[1].changes.field", not(hasItem("NOTE")))
                .body("items[2].changes.find { it.field == 'NOTE' }.before", equalTo("Chia theo CV 12/UBND"))
                .body("items[2].changes.find { it.field == 'NOTE' }.after", equalTo("Chia đều"))
                .body("items[3].changes.find { it.field == 'NOTE' }.after", equalTo("Chia theo CV 12/UBND"))
                .body("items[3].changes.find { it.field == 'NOTE' }.before", notNullValue());
    }

    @Test
    void unknownPopulationsAreNamed() {
        Database.execute("delete from unit_population where unit_id = ?::uuid", Demo.HUU_LIEN);
        divide(0, "{\"mode\": \"BY_POPULATION\", \"parts\": []}")
                .statusCode(422)
                .body("type", equalTo("/problems/population-unknown"))
                .body("units.name", contains("Hữu Liên"));
        Database.execute(
                "insert into unit_population select * from baseline.unit_population where unit_id = ?::uuid",
                Demo.HUU_LIEN);
        as(PROVINCE).get(ALLOCATION).then().body("mode", equalTo("HAND")).body("rows", hasSize(24));
    }

    @Test
    void partsByHandMustAddUpExactly() {
        divide(0, byHand(Demo.HUU_LIEN, 149, Demo.YEN_BINH, 61_999))
                .statusCode(422)
                .body("type", equalTo("/problems/does-not-add-up"))
                .body("value", equalTo(62_149))
                .body("sum", equalTo("62148"));
        divide(0, byHand(Demo.HUU_LIEN, 149, Demo.PHU_THONG, 62_000))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parts/1/unitId"))
                .body("errors[0].code", equalTo("not-right-below"));
        divide(0, byHand(Demo.HUU_LIEN, 149, Demo.HUU_LIEN, 62_000))
                .statusCode(422)
                .body("errors[0].code", equalTo("unit-repeated"));
        divide(0, "{\"mode\": \"EVEN\", \"parts\": [{\"unitId\": \"%s\", \"value\": 1}]}".formatted(Demo.HUU_LIEN))
                .statusCode(422)
                .body("errors[0].code", equalTo("computed"));
        divide(0, byHand(Demo.HUU_LIEN, 149, Demo.YEN_BINH, 62_000))
                .statusCode(200)
                .body("rows.findAll { it.value != null }", hasSize(2));
        divide(0, byHand(Demo.HUU_LIEN, 149, Demo.YEN_BINH, 62_000)).statusCode(412);
        divide(1, "{\"mode\": \"HAND\", \"parts\": []}")
                .statusCode(200)
                .body("mode", nullValue())
                .body("rows.findAll { it.value != null }", empty());
    }

    @Test
    void aCommuneIsDividedOverItsVillagesTheSameWay() {
        village("Thôn Đoàn Kết");
        village("Thôn Ao Đẫu");
        divide(0, "{\"unitId\": \"%s\", \"mode\": \"EVEN\", \"parts\": []}".formatted(Demo.HUU_LIEN))
                .statusCode(200)
                .body("unit.name", equalTo("Hữu Liên"))
                .body("rows", hasSize(6))
                .body("rows.value.sum()", equalTo(part()));
        divide(1, "{\"mode\": \"EVEN\", \"parts\": []}")
                .statusCode(409)
                .body("type", equalTo("/problems/divided-below"))
                .body("units.name", contains("Hữu Liên"));
        divide(
                        1,
                        "{\"unitId\": \"%s\", \"mode\": \"EVEN\", \"parts\": []}"
                                .formatted(Database.query(
                                        UUID.class, "select unit_id from unit_version where name = 'Thôn Đoàn Kết'")))
                .statusCode(422)
                .body("type", equalTo("/problems/nothing-below"));
    }

    @Test
    void thePaceIsTheGapOverTheReportingDaysThatAreLeft() {
        as("huyen.huulung")
                .get(TARGET + "/pace?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13")
                .then()
                .statusCode(200)
                .body("endsOn", equalTo("2023-01-01"))
                .body("daysLeft", equalTo(171))
                .body("indicators[0].pace.reached", equalTo(2_205))
                .body("indicators[0].pace.gap", equalTo(59_944))
                .body("indicators[0].pace.requiredPerDay", equalTo(351))
                .body("indicators[0].rate.percent", equalTo(3.55f));
        as("xa.huulien")
                .get(TARGET + "/pace?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LIEN)
                .then()
                .body("target.allocated", equalTo(true))
                .body("indicators[0].pace", nullValue());
        as(PROVINCE)
                .get(TARGET + "/pace?regime=" + Demo.REGIME + "&unit=" + Demo.LANG_SON)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-target-of"));
    }

    private static int part() {
        return as(PROVINCE).get(ALLOCATION).path("rows.find { it.unit.id == '%s' }.value".formatted(Demo.HUU_LIEN));
    }

    private static void village(String name) {
        Database.execute(
                """
                with village as (
                    insert into unit (id, level) values (gen_random_uuid(), 'VILLAGE') returning id
                ), version as (
                    insert into unit_version (id, unit_id, level, name, folded_name, type, parent_id, valid_from)
                    select gen_random_uuid(), id, 'VILLAGE', ?, 'thon', 'THON', ?::uuid, date '2020-01-01' from village
                )
                insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from)
                select a.ancestor_id, v.id, a.depth + 1, date '2020-01-01'
                from village v join unit_ancestor a on a.descendant_id = ?::uuid
                union all
                select id, id, 0, date '2020-01-01' from village
                """,
                name,
                Demo.HUU_LIEN,
                Demo.HUU_LIEN);
    }

    private static String byHand(String first, long firstValue, String second, long secondValue) {
        return """
                {"mode": "HAND", "parts": [{"unitId": "%s", "value": %d}, {"unitId": "%s", "value": %d}]}
                """
                .formatted(first, firstValue, second, secondValue);
    }

    private static String method(String target, String method) {
        return target.replace("\"rateDigits\"", "\"method\": \"" + method + "\", \"rateDigits\"");
    }

    private static void rate(String asOf, int target) {
        as("huyen.huulung")
                .get("/api/v1/progress?regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG + "&asOf=" + asOf)
                .then()
                .body("totals[0].target.value", equalTo(target));
    }

    private static ValidatableResponse list(String asOf) {
        return as(PROVINCE).get(TARGETS + "?asOf=" + asOf).then().statusCode(200);
    }

    private static ValidatableResponse declare(String target) {
        return as(PROVINCE).body(target).post(TARGETS).then();
    }

    private static void refused(String target, String pointer, String code) {
        declare(target)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-target"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse revise(int version, String effectiveFrom, long value) {
        return as(PROVINCE)
                .header("If-Match", "\"" + version + "\"")
                .body(Programme.declaration(effectiveFrom, value))
                .post(TARGET + "/versions")
                .then();
    }

    private static ValidatableResponse divide(int version, String division) {
        return as(PROVINCE)
                .header("If-Match", "\"" + version + "\"")
                .body(division)
                .put(ALLOCATION)
                .then();
    }
}
