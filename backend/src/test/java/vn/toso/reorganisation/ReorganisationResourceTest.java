package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.establish;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** Two communes of a district, and the events that can change them. */
@QuarkusTest
@ApiTest
class ReorganisationResourceTest {

    private static final String DAY = "2022-08-01";
    private static final String VILLAGE = "{\"kind\": \"ESTABLISH\", \"unit\": %s}";

    private String district;
    private String one;
    private String other;

    @BeforeEach
    void twoCommunes() {
        district = establish("DISTRICT", "HUYEN", "901", Demo.LANG_SON);
        one = commune("90001", district);
        other = commune("90002", district);
    }

    @Test
    void aMergeEndsTwoUnitsAndBeginsOneAndCanBeUndoneExactly() {
        var village = establish("VILLAGE", "THON", null, one);
        var before = tree();
        var merged = record("tinh.langson", body(DAY, merge("m", "90001", district, one, other)))
                .statusCode(201)
                .body("units.kind", equalTo(List.of("ENDS", "ENDS", "BEGINS", "CHANGES")))
                .body("passages.share", equalTo(List.of(1, 1)))
                .body("allowedActions", hasItem("UNDO"))
                .extract()
                .jsonPath();
        var successor = merged.getString("units[2].after.unit.id");
        assertThat(wrongInClosure()).isZero();
        // The village moved along, and another unit has the code now.
        as(ADMINISTRATOR)
                .get("/api/v1/units/{id}?asOf={day}", village, DAY)
                .then()
                .body("ancestors[-1].id", equalTo(successor));
        as(ADMINISTRATOR).get("/api/v1/units/{id}?asOf={day}", one, DAY).then().statusCode(404);

        var id = merged.getString("id");
        undo("tinh.langson", id)
                .statusCode(200)
                .body("state", equalTo("UNDONE"))
                .body("units", hasSize(4));
        assertThat(tree()).isEqualTo(before);
        undo("tinh.langson", id).statusCode(409).body("type", equalTo("/problems/reorganisation-undone"));
    }

    @Test
    void allViolationsPointIntoTheRequest() {
        var events =
                """
                {"kind": "ESTABLISH", "unit": %s},
                {"kind": "RENAME", "unitId": "%s", "name": "Khác"},
                {"kind": "END", "unitId": "%s"},
                {"kind": "MOVE", "unitId": "%s", "parent": {"id": "%s"}}
                """
                        .formatted(unit("a", "COMMUNE", "THON", "90002", other), one, one, other, one);
        record(ADMINISTRATOR, body(DAY, events))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-reorganisation"))
                .body("errors.pointer", hasItems("/events/0/unit/code", "/events/0/unit/type", "/events/0/unit/parent"))
                .body("errors.find { it.pointer == '/events/0/unit/code' }.code", equalTo("code-used"))
                .body("errors.find { it.pointer == '/events/0/unit/type' }.code", equalTo("type-not-of-level"))
                .body("errors.find { it.pointer == '/events/0/unit/parent' }.code", equalTo("parent-not-above"))
                .body("errors.find { it.pointer == '/events/1/unitId' }.code", equalTo("unit-ends"))
                .body("errors.find { it.pointer == '/events/3/unitId' }.code", equalTo("parent-ends"));
        refused("{\"kind\": \"END\", \"unitId\": \"%s\"}".formatted(UUID.randomUUID()), "unknown-unit");
        refused(
                "{\"kind\": \"END\", \"unitId\": \"%1$s\"}, {\"kind\": \"END\", \"unitId\": \"%1$s\"}".formatted(one),
                "ended-twice");
        refused("{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Đơn vị 90001\"}".formatted(one), "unchanged");
        refused("{\"kind\": \"END\", \"unitId\": \"%s\"}".formatted(Demo.HUU_LIEN), "later-change");
        refused(merge("m", "90003", district, one), "one-predecessor");
        refused(split("0.4", "0.5"), "shares-not-one");
        refused(split("0.4", "null"), "share-missing");
        assertThat(recordedIn(district)).isEqualTo(3);
    }

    @Test
    void childrenOfASplitUnitMustBePlaced() {
        var village = establish("VILLAGE", "THON", null, one);
        record(ADMINISTRATOR, body(DAY, split("0.4", "0.6")))
                .statusCode(422)
                .body("errors.code", hasItem("child-unplaced"))
                .body("unplaced.id", hasItem(village));
        var placed = "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"ref\": \"b\"}}".formatted(village);
        recorded(body(DAY, split("0.4", "0.6") + ", " + placed));
        assertThat(wrongInClosure()).isZero();
    }

    @Test
    void aRetryIsNotRecordedTwice() {
        var key = UUID.randomUUID().toString();
        var body = body(DAY, "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Khác\"}".formatted(one));
        var id = as(ADMINISTRATOR, key)
                .body(body)
                .post("/api/v1/reorganisations")
                .path("id");
        as(ADMINISTRATOR, key)
                .body(body)
                .post("/api/v1/reorganisations")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        as(ADMINISTRATOR).post("/api/v1/reorganisations/{id}/undo", id).then().statusCode(428);
        as(ADMINISTRATOR)
                .header("If-Match", "\"7\"")
                .post("/api/v1/reorganisations/{id}/undo", id)
                .then()
                .statusCode(412);
    }

    @Test
    void onlyAdministratorsOfAllUnitsMayRecordADecision() {
        var rename = "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Khác\"}";
        // A province cannot rename itself or units of another province.
        record("tinh.langson", body(DAY, rename.formatted(Demo.LANG_SON))).statusCode(403);
        record("tinh.backan", body(DAY, rename.formatted(one)))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-unit"));
        record("huyen.huulung", body(DAY, rename.formatted(one))).statusCode(403);
        record("xa.huulien", body(DAY, rename.formatted(one))).statusCode(422);
        var across =
                "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}".formatted(one, Demo.BAC_KAN);
        record("tinh.langson", body(DAY, across)).statusCode(422);
        recorded(body(DAY, across.replace(Demo.BAC_KAN, Demo.LANG_SON)));
    }

    @Test
    void aCommuneSetsUpItsOwnVillagesAndNoMore() {
        var village = VILLAGE.formatted(unit("v", "VILLAGE", "THON", null, Demo.HUU_LIEN));
        var begun = record("xa.huulien", body("2022-07-13", village))
                .statusCode(201)
                .extract()
                .jsonPath();
        var id = begun.getString("units[0].after.unit.id");
        assertThat(wrongInClosure()).isZero();
        // The village passes to the commune's successor, which is already known.
        as(ADMINISTRATOR)
                .get("/api/v1/units/{id}?asOf=2025-07-01", id)
                .then()
                .body("ancestors[-1].code", equalTo("06400"));
        record(
                        "xa.huulien",
                        body(
                                "2022-07-20",
                                "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Là Ba\"}".formatted(id)))
                .statusCode(201);
        as(ADMINISTRATOR).get("/api/v1/units/{id}?asOf=2025-07-01", id).then().body("name", equalTo("Là Ba"));
        record("xa.huulien", body("2022-07-13", village.replace(Demo.HUU_LIEN, Demo.YEN_BINH)))
                .statusCode(422);
        record("xa.yenbinh", body("2022-07-13", village)).statusCode(422);
        undo("xa.huulien", begun.getString("id")).statusCode(409).body("dependents.kind", hasItem("REORGANISATION"));
        record("xa.huulien", body("2022-07-25", "{\"kind\": \"END\", \"unitId\": \"%s\"}".formatted(id)))
                .statusCode(201);
        assertThat(wrongInClosure()).isZero();
    }

    @Test
    void dependentsPreventTheUndo() {
        var merged = record(ADMINISTRATOR, body(DAY, merge("m", "90003", district, one, other)))
                .extract()
                .jsonPath();
        var successor = merged.getString("units.find { it.kind == 'BEGINS' }.after.unit.id");
        Database.execute(
                "insert into assignment values (gen_random_uuid(), ?, ?::uuid, 'REPORTER', now())",
                Tokens.subject("xa.huulien"),
                successor);
        undo(ADMINISTRATOR, merged.getString("id"))
                .statusCode(409)
                .body("type", equalTo("/problems/reorganisation-depended-on"))
                .body("dependents[0].kind", equalTo("ASSIGNMENT"))
                .body("dependents[0].count", equalTo(1))
                .body("dependents[0].unit.id", equalTo(successor));
    }

    @Test
    void aPreviewShowsEverythingAndRecordsNothing() {
        var before = tree();
        long trail = Database.query(Long.class, "select count(*) from audit_entry");
        as("tinh.langson")
                .body(body("2022-07-01", merge("m", "90003", district, one, other)))
                .post("/api/v1/reorganisations/preview")
                .then()
                .statusCode(200)
                .body("units.kind", equalTo(List.of("ENDS", "ENDS", "BEGINS")))
                .body("units[2].after.unit.ref", equalTo("m"))
                .body("passages.predecessor.id", hasItems(one, other));
        assertThat(tree()).isEqualTo(before);
        assertThat(recordedIn(district)).isEqualTo(3);
        assertThat(Database.query(Long.class, "select count(*) from audit_entry"))
                .isEqualTo(trail);
    }

    private String split(String share, String rest) {
        return "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [{\"unit\": %s, \"share\": %s}, {\"unit\": %s, \"share\": %s}]}"
                .formatted(
                        one,
                        unit("a", "COMMUNE", "XA", "90003", district),
                        share,
                        unit("b", "COMMUNE", "XA", "90004", district),
                        rest);
    }

    private void refused(String events, String code) {
        record(ADMINISTRATOR, body(DAY, events)).statusCode(422).body("errors.code", hasItem(code));
    }

    private static int recordedIn(String unit) {
        return as(ADMINISTRATOR)
                .get("/api/v1/reorganisations?unit={unit}", unit)
                .jsonPath()
                .getList("items")
                .size();
    }
}
