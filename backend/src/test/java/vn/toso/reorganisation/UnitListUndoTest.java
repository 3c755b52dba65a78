package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** A list of units can be undone exactly, as a reorganisation can, unless something depends on it. */
@QuarkusTest
@ApiTest
class UnitListUndoTest {

    private static final String PROVINCE = "tinh.langson";
    private static final String HEADER = "level,code,name_vi,type,parent_code\n";
    private static final String NEW = HEADER + "COMMUNE,06499,Xã Mới,xa,186\n";

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    @Test
    void anUndoRevertsAllChangesOfAList() {
        take(HEADER + "COMMUNE,06498,Xã Về Sau,xa,186\n", "2022-07-12");
        var before = tree();
        var id = take(
                NEW + "VILLAGE,,Thôn Là Ba,thon,06499\nCOMMUNE,06498,Xã Về Sau,xa,186\n"
                        + "COMMUNE,06388,Xã Tên Khác,xa,186\nCOMMUNE,06391,Xã Yên bình,xa,063\n",
                "2022-07-10&correctSpelling=true&confirm=true");
        assertThat(tree()).isNotEqualTo(before);
        lists(ADMINISTRATOR)
                .body("items[0].id", equalTo(id))
                .body("items[0].state", equalTo("APPLIED"))
                .body("items[0].created", equalTo(2))
                .body("items[0].changed", equalTo(3))
                .body("items[0].allowedActions", contains("UNDO"));
        undo(ADMINISTRATOR, id, 1).statusCode(412);
        undo(ADMINISTRATOR, id, 0)
                .statusCode(200)
                .body("state", equalTo("UNDONE"))
                .body("version", equalTo(1));
        assertThat(tree()).isEqualTo(before);
        assertThat(wrongInClosure()).isZero();
        undo(ADMINISTRATOR, id, 1).statusCode(409).body("type", equalTo("/problems/unit-list-undone"));
        lists(ADMINISTRATOR).body("items[0].state", equalTo("UNDONE")).body("items[0].allowedActions", empty());
    }

    @Test
    void laterRecordsAboutItsUnitsPreventTheUndo() {
        var first = take(NEW, "2022-07-01");
        var second = take(NEW.replace("Mới", "Mới Nữa"), "2022-07-05");
        undo(ADMINISTRATOR, first, 0)
                .statusCode(409)
                .body("type", equalTo("/problems/unit-list-depended-on"))
                .body("dependents.kind", contains("LIST"))
                .body("dependents.unit.code", contains("06499"));
        undo(ADMINISTRATOR, second, 0).statusCode(200);
        var third = recorded(body("2022-08-01", rename("06499")));
        undo(ADMINISTRATOR, first, 0).statusCode(409).body("dependents.kind", contains("REORGANISATION"));
        take(NEW.replace("Mới", "Tên Đúng"), "2022-09-01");
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .post("/api/v1/reorganisations/{id}/undo", third)
                .then()
                .statusCode(409)
                .body("dependents.kind", contains("LIST"));
    }

    @Test
    void dependentsOfItsUnitsPreventTheUndo() {
        var id = take(NEW, "2022-07-01");
        take(HEADER + "VILLAGE,,Thôn Là Ba,thon,06499\n", "2022-07-02");
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body("{\"total\": 100, \"source\": \"?\"}")
                .put("/api/v1/units/{id}/population?year=2022", unit("06499"))
                .then()
                .statusCode(200);
        undo(ADMINISTRATOR, id, 0).statusCode(409).body("dependents.kind", contains("CHILD", "LIST", "POPULATION"));
    }

    @Test
    void aListOfEarlierBeginningsCanBeUndoneAndStaysInTheHistory() {
        var list = NEW + "VILLAGE,,Thôn Là Ba,thon,06499\n";
        var first = take(list, "2023-01-01");
        var before = tree();
        var earlier = take(list, "2022-07-01");
        undo(ADMINISTRATOR, first, 0).statusCode(409).body("dependents.kind", hasItem("LIST"));
        undo(PROVINCE, earlier, 0).statusCode(200).body("state", equalTo("UNDONE"));
        assertThat(tree()).isEqualTo(before);
        assertThat(wrongInClosure()).isZero();
        undo(PROVINCE, first, 0).statusCode(200);
        lists(PROVINCE).body("items.id", contains(earlier, first)).body("items.state", contains("UNDONE", "UNDONE"));
    }

    @Test
    void dependentsBeforeAUnitsFormerFirstDayPreventTheUndo() {
        take(NEW, "2023-01-01");
        var earlier = take(NEW, "2022-07-01");
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body("{\"total\": 100, \"source\": \"?\"}")
                .put("/api/v1/units/{id}/population?year=2022", unit("06499"))
                .then()
                .statusCode(200);
        undo(ADMINISTRATOR, earlier, 0).statusCode(409).body("dependents.kind", contains("POPULATION"));
    }

    @Test
    void onlyAdministratorsOfAllItsUnitsMayUndoIt() {
        var whole = take(NEW + "COMMUNE,06799,Xã Bên Kia,xa,063\n", "2022-07-01");
        undo(PROVINCE, whole, 0).statusCode(403).body("type", equalTo("/problems/not-administrator"));
        lists(PROVINCE).body("items[0].id", equalTo(whole)).body("items[0].allowedActions", empty());
        var beyond = take(HEADER + "COMMUNE,06798,Xã Bên Kia,xa,063\n", "2022-07-01");
        undo(PROVINCE, beyond, 0).statusCode(404);
        lists(PROVINCE).body("items.id", contains(whole)).body("next", nullValue());
        lists(ADMINISTRATOR).body("items.id", hasItem(beyond));
        undo("huyen.huulung", whole, 0).statusCode(403);
    }

    private static String rename(String code) {
        return "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Tên Sau\"}".formatted(unit(code));
    }

    private static String unit(String code) {
        return Database.query(
                String.class, "select cast(unit_id as text) from unit_version where code = ? limit 1", code);
    }

    /** @return the id of the list */
    private static String take(String list, String validFrom) {
        return Files.send(
                        ADMINISTRATOR,
                        Files.CSV,
                        list.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=" + validFrom)
                .statusCode(200)
                .extract()
                .path("listId");
    }

    private static ValidatableResponse lists(String user) {
        return as(user).get("/api/v1/units/imports").then().statusCode(200);
    }

    private static ValidatableResponse undo(String user, String id, int version) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .post("/api/v1/units/imports/{id}/undo", id)
                .then();
    }
}
