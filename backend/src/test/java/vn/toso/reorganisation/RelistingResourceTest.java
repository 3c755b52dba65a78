package vn.toso.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Relisting.MAPPING;
import static vn.toso.testing.Relisting.UNITS;
import static vn.toso.testing.Relisting.VILLAGES;
import static vn.toso.testing.Relisting.request;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Relisting;
import vn.toso.testing.Reorganisations;

/** Two provinces become one: communes merge, one is divided, one stays, and an island district becomes a commune. */
@QuarkusTest
@ApiTest
class RelistingResourceTest {

    private static final String DAY = "2022-08-01";

    private static final String BEFORE = "level,code,name_vi,type,parent_code,province_code,district_code\n"
            + "PROVINCE,97,Tỉnh Một,tinh,,97,\nPROVINCE,98,Tỉnh Hai,tinh,,98,\n"
            + "DISTRICT,971,Huyện Một,huyen,97,97,971\nDISTRICT,981,Huyện Hai,huyen,98,98,981\n"
            + "DISTRICT,982,Huyện Đảo,huyen,98,98,982\n"
            + "COMMUNE,97001,Xã An,xa,971,97,971\nCOMMUNE,97002,Xã Bình,xa,971,97,971\n"
            + "COMMUNE,98001,Xã Chính,xa,981,98,981\nCOMMUNE,98002,Xã Đoài,xa,981,98,981\n"
            + "COMMUNE,98003,Xã Giang,xa,981,98,981\n"
            + "VILLAGE,,Thôn Đầu,thon,97001,97,971\nVILLAGE,,Thôn Trên,thon,98002,98,981\n"
            + "VILLAGE,,Thôn Dưới,thon,98002,98,981\n";

    private static final String AFTER = UNITS
            + "PROVINCE,97,Thành phố Một,thanh_pho_tw,,97\n"
            + "COMMUNE,97001,Phường An Bình,phuong,97,97\nCOMMUNE,98001,Xã Chính,xa,97,97\n"
            + "COMMUNE,98002,Xã Đoài,xa,97,97\nCOMMUNE,98003,Phường Giang,phuong,97,97\n"
            + "COMMUNE,98009,Đặc khu Đảo,dac_khu,97,97\n";

    private static final String INTO = MAPPING
            + "97,971,97001,Xã An,97,97001,Phường An Bình,merged,Nhập toàn bộ\n97,971,97002,Xã Bình,97,97001,Phường An Bình,merged,Nhập toàn bộ\n"
            + "98,981,98001,Xã Chính,97,98001,Xã Chính,province_changed,Nhập toàn bộ\n"
            + "98,981,98002,Xã Đoài,97,98001,Xã Chính,ambiguous,Nhập một phần\n"
            + "98,981,98002,Xã Đoài,97,98002,Đoài,ambiguous,Nhập một phần\n"
            + "98,981,98003,Xã Giang,97,98003,Phường Giang,renamed,Đổi loại hình\n"
            + "98,982,,,97,98009,,merged,Sắp xếp toàn bộ huyện\n";

    private static final String PLACED = VILLAGES + "98002,Trên,98001\n98002,Dưới,98002\n";

    @BeforeEach
    void twoProvinces() {
        Files.send(
                        ADMINISTRATOR,
                        Files.CSV,
                        BEFORE.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-01-01")
                .statusCode(200);
    }

    @Test
    void filesBecomeOneReorganisationThatCanBeUndoneExactly() {
        var before = tree();
        send(true, AFTER, INTO, PLACED)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("reorganisationId", nullValue())
                .body("errors", empty())
                .body("levels.level", contains("PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE"))
                .body("levels.ends", contains(2, 3, 4, 0))
                .body("levels.begins", contains(1, 0, 4, 0))
                .body("levels.changes", contains(0, 0, 1, 3))
                .body("divided", equalTo(1))
                .body("dividedUnits.code", contains("98002"));
        assertThat(tree()).isEqualTo(before);

        String id = send(false, AFTER, INTO, PLACED)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .extract()
                .path("reorganisationId");
        assertThat(wrongInClosure()).isZero();
        var province = unit("97", "PROVINCE", DAY);
        as(ADMINISTRATOR)
                .get("/api/v1/units/{id}/children?asOf={day}", province, DAY)
                .then()
                .statusCode(200)
                .body("items.code", contains("97001", "98001", "98002", "98003", "98009"))
                .body("items.type", contains("PHUONG", "XA", "XA", "PHUONG", "DAC_KHU"));
        // The divided commune has two successors without shares, and its villages are where the file placed them.
        as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .body("passages.findAll { it.predecessor.code == '98002' }.successor.code", contains("98001", "98002"))
                .body("passages.findAll { it.predecessor.code == '98002' }.share", everyItem(nullValue()))
                .body("passages.findAll { it.successor.code == '97001' }.share", contains(1, 1));
        // Several pages contain the same as one.
        var first = as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}/units?limit=8", id)
                .jsonPath();
        as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}/units?cursor={cursor}", id, first.getString("next"))
                .then()
                .body("next", nullValue())
                .body("items.kind", hasSize(18 - 8))
                .body("items.find { it.after?.unit?.code == '98002' }.passages.predecessor.code", contains("98002"));
        assertThat(below(unit("98001", "COMMUNE", DAY))).containsExactly("Trên");
        assertThat(below(unit("98002", "COMMUNE", DAY))).containsExactly("Dưới");
        assertThat(below(unit("97001", "COMMUNE", DAY))).containsExactly("Đầu");
        // A commune that only got another type and parent is the same unit.
        assertThat(unit("98003", "COMMUNE", DAY)).isEqualTo(unit("98003", "COMMUNE", "2022-07-31"));

        undo(ADMINISTRATOR, id).statusCode(200).body("state", equalTo("UNDONE"));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void missingDataIsReportedAndNotGuessed() {
        var before = tree();
        send(true, AFTER, INTO, null)
                .statusCode(200)
                .body("errors.file", contains("VILLAGES", "VILLAGES"))
                .body("errors.value", contains("Dưới", "Trên"))
                .body("errors.code", contains("child-unplaced", "child-unplaced"));
        var without = INTO.replaceFirst("97,971,97002.*\n", "").replaceFirst("98,981,98003.*\n", "");
        send(false, AFTER, without, PLACED)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-table"))
                .body("cells.code", contains("not-in-mapping", "unit-not-named", "unit-not-named"))
                .body("cells.value", contains("98003", "97002", "98003"));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aMappingOfAnotherDayMayHaveGapsThatAreReported() {
        var gaps = INTO.replace("97,971,97002,Xã Bình", "97,971,97099,Phường Lạ");
        send(true, AFTER, gaps, PLACED)
                .statusCode(200)
                .body("errors.value", contains("97002", "97099"))
                .body("errors.code", contains("unit-not-named", "unknown-unit"));
        var report = Relisting.send(ADMINISTRATOR, request(DAY, ", \"gaps\": true"), false, AFTER, gaps, PLACED)
                .then()
                .statusCode(200)
                .body("unnamed", equalTo(1))
                .body("unnamedUnits.code", contains("97002"))
                .body("outside", equalTo(1))
                .extract()
                .jsonPath();
        as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}", report.getString("reorganisationId"))
                .then()
                .body("outside.predecessor.name", contains("Phường Lạ"))
                .body("units.findAll { it.kind == 'ENDS' }.before.unit.code", hasItem("97002"));
        assertThat(wrongInClosure()).isZero();
    }

    @Test
    void namesBesideOtherCodesAreReportedRowByRow() {
        var before = tree();
        var swapped = INTO.replace("97001,Xã An,", "97001,Xã Bình,")
                .replace("97002,Xã Bình,", "97002,XÃ AN,")
                .replace("Đoài,ambiguous", "Đài,ambiguous");
        send(true, AFTER, swapped, PLACED)
                .statusCode(200)
                .body("errors.row", contains(2, 3, 6))
                .body("errors.column", contains("D", "D", "G"))
                .body("errors.value", contains("Xã Bình", "XÃ AN", "Đài"))
                .body("errors.code", everyItem(equalTo("name-differs")))
                .body("contradictions", equalTo(0))
                .body("warnings", empty());
        send(false, AFTER, swapped, PLACED).statusCode(422).body("cells.code", hasSize(3));
        assertThat(tree()).isEqualTo(before);

        var known = request(DAY, ", \"codesDecide\": true");
        Relisting.send(ADMINISTRATOR, known, true, AFTER, swapped, PLACED)
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("contradictions", equalTo(3))
                .body("warnings.row", contains(2, 3, 6))
                .body("warnings.file", everyItem(equalTo("MAPPING")))
                .body("levels.level", contains("PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE"));
        Relisting.send(ADMINISTRATOR, known, false, AFTER, swapped, PLACED)
                .then()
                .statusCode(200)
                .body("contradictions", equalTo(3));
        // Other errors still refuse the files.
        Relisting.send(ADMINISTRATOR, known, true, AFTER, swapped + "97,971,97001,Xã An,97,97099,,merged,\n", PLACED)
                .then()
                .statusCode(200)
                .body("errors.code", hasItem("not-in-list"));
    }

    @Test
    void anOldNameIsComparedWithTheDayBefore() {
        // A list for the same day that already contains the new names.
        Files.send(
                        ADMINISTRATOR,
                        Files.CSV,
                        (UNITS + "COMMUNE,97002,Xã Mới,xa,971,97\n").getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=" + DAY)
                .statusCode(200)
                .body("changed", equalTo(1));
        send(true, AFTER, INTO.replace("97002,Xã Bình", "97002,Xã Khác"), PLACED)
                .statusCode(200)
                .body("errors.code", contains("name-differs"));
        // The list also says that the commune exists on that day, but no unit has that code then.
        send(true, AFTER, INTO, PLACED).statusCode(200).body("errors.code", contains("differs-from-list"));
    }

    @Test
    void aListForTheDayMayBeImportedBeforeOrAfter() {
        send(false, AFTER, INTO, PLACED).statusCode(200).body("errors", empty());
        listOfTheDay().body("unchanged", equalTo(6));
        var shape = Reorganisations.shape();
        Database.reset();
        twoProvinces();
        listOfTheDay().body("created", equalTo(1)).body("wideChange.both", equalTo(1));
        send(false, AFTER, INTO, PLACED).statusCode(200).body("errors", empty());
        assertThat(Reorganisations.shape()).isEqualTo(shape);
        assertThat(Reorganisations.wrongInClosure()).isZero();
    }

    private static ValidatableResponse listOfTheDay() {
        return Files.send(
                        ADMINISTRATOR,
                        Files.CSV,
                        AFTER.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?confirm=true&validFrom=" + DAY)
                .statusCode(200);
    }

    @Test
    void contradictionsWithTheTreeAreReportedAtTheirRows() {
        // A commune that changes its name later cannot end before that day.
        Reorganisations.recorded(Reorganisations.body(
                "2022-09-01",
                "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Khác\"}"
                        .formatted(unit("97002", "COMMUNE", DAY))));
        send(true, AFTER, INTO, PLACED)
                .statusCode(200)
                .body("errors.file", everyItem(equalTo("MAPPING")))
                .body("errors.row", contains(1, 3))
                .body("errors.column", contains("A", "C"))
                .body("errors.value", contains("971", "97002"))
                .body("errors.code", contains("later-child", "later-change"));
        send(true, AFTER, INTO, PLACED + "98002,Giữa,98001\n98002,Trên,98001\n")
                .statusCode(200)
                .body("errors.value", contains("Giữa", "Trên"))
                .body("errors.code", contains("unknown-unit", "repeated"));
        Relisting.send(
                        ADMINISTRATOR,
                        request(DAY, ", \"note\": \"%s\"".formatted("a".repeat(2000))),
                        true,
                        AFTER,
                        "PK\3\4",
                        PLACED)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-table"))
                .body("file", equalTo("MAPPING"));
        Relisting.send(ADMINISTRATOR, "{\"decisionNumber\": \"\"}", true, AFTER, INTO, null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/decisionDate", "/decisionNumber", "/effectiveOn", "/issuer"));
    }

    @Test
    void filesWithoutAChangeAreRefused() {
        send(false, AFTER, INTO, PLACED).statusCode(200);
        var now = MAPPING
                + AFTER.lines()
                        .filter(line -> line.startsWith("COMMUNE"))
                        .map(line -> line.split(","))
                        .map(cells -> "97,,%1$s,%2$s,97,%1$s,%2$s,unchanged,Giữ nguyên\n".formatted(cells[1], cells[2]))
                        .collect(joining());
        var later = request("2022-10-01", "");
        Relisting.send(ADMINISTRATOR, later, true, AFTER, now, null)
                .then()
                .statusCode(200)
                .body("levels", empty())
                .body("errors.code", contains("unchanged"));
        Relisting.send(ADMINISTRATOR, later, false, AFTER, now, null).then().statusCode(422);
    }

    @Test
    void laterSubmissionsNeedAnAnswer() {
        var regime = Database.query(String.class, "select cast(id as text) from regime order by id limit 1");
        var indicator = Database.query(String.class, "select cast(id as text) from indicator order by id limit 1");
        var one = unit("97001", "COMMUNE", DAY);
        var divided = unit("98002", "COMMUNE", DAY);
        Reorganisations.sent(regime, one, "2022-08-02", indicator, 3);
        Reorganisations.sent(regime, divided, "2022-08-02", indicator, 3);
        send(true, AFTER, INTO, PLACED).statusCode(200).body("lateUnits", equalTo(2));
        send(false, AFTER, INTO, PLACED)
                .statusCode(422)
                .body("type", equalTo("/problems/late-submissions"))
                .body("unitIds", containsInAnyOrder(one, divided));
        String id = Relisting.send(
                        ADMINISTRATOR, request(DAY, ", \"lateSubmissions\": \"CARRY\""), false, AFTER, INTO, PLACED)
                .then()
                .statusCode(200)
                .extract()
                .path("reorganisationId");
        as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .body("lateSubmissions.find { it.unit.code == '97001' }.handling", equalTo("CARRY"))
                .body("lateSubmissions.find { it.unit.code == '98002' }.handling", equalTo("SET_ASIDE"));
    }

    @Test
    void onlyAdministratorsOfAllUnitsMayImport() {
        // Provinces outside the caller's scope look as if they did not exist.
        Relisting.send("tinh.langson", request(DAY, ""), true, AFTER, INTO, PLACED)
                .then()
                .statusCode(200)
                .body("errors.code", everyItem(equalTo("unknown-unit")));
        Relisting.send("huyen.huulung", request(DAY, ""), true, AFTER, INTO, PLACED)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse send(boolean dryRun, String units, String mapping, String villages) {
        return Relisting.send(ADMINISTRATOR, request(DAY, ""), dryRun, units, mapping, villages)
                .then();
    }

    private static List<String> below(String unit) {
        return as(ADMINISTRATOR)
                .get("/api/v1/units/{id}/children?asOf={day}", unit, DAY)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    private static String unit(String code, String level, String day) {
        return Database.query(
                String.class,
                """
                select cast(unit_id as text) from unit_version
                where code = ? and level = ? and valid_from <= ?::date and (valid_to is null or valid_to > ?::date)
                """,
                code,
                level,
                day,
                day);
    }
}
