package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.sent;
import static vn.toso.testing.Reorganisations.today;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** Figures of units that pass into other units. */
@QuarkusTest
@ApiTest
class TodayTest {

    private static final String DAY = "2022-07-13";

    @Test
    void figuresOfTheDistrictAddUpOverTodaysEightCommunes() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        var today = today("tinh.langson", Demo.REGIME, Demo.LANG_SON, DAY);

        assertThat(total(today, "totals")).isEqualTo(6_281);
        assertThat(today.getInt("coverage.expected")).isEqualTo(24);
        assertThat(today.getInt("coverage.reported")).isEqualTo(22);
        assertThat(today.getList("missingUnits.name")).isEqualTo(List.of("Hữu Liên", "Quyết Thắng"));
        assertThat(today.getList("rows.unit.code"))
                .isEqualTo(List.of("06385", "06391", "06400", "06415", "06427", "06436", "06445", "06457"));
        assertThat(today.getList("rows.coverage.expected")).isEqualTo(List.of(4, 3, 2, 3, 3, 3, 3, 3));
        assertThat(today.param("i", Demo.ALL_ACCOUNTS)
                        .getInt("rows.totals.flatten().findAll { it.indicatorId == i }.value.sum()"))
                .isEqualTo(6_281);
        assertThat(today.getList("notCarried")).isEmpty();
        assertThat(today.getList("incomplete")).isEmpty();
        assertThat(as("tinh.langson")
                        .header("Accept", "text/csv")
                        .get("/api/v1/progress/export?view=today&regime=%s&unit=%s&asOf=%s"
                                .formatted(Demo.REGIME, Demo.LANG_SON, DAY))
                        .asString()
                        .lines())
                .hasSize(9)
                .anyMatch(row -> row.startsWith("COMMUNE,06400,Hữu Liên,"));
        // Published totals stay the same.
        as("tinh.langson")
                .get("/api/v1/progress?regime=%s&unit=%s&asOf=%s".formatted(Demo.REGIME, Demo.HUU_LUNG, DAY))
                .then()
                .body("totals[-1].value", equalTo(6_281));
    }

    @Test
    void aCommuneOfTodaySeesOnlyItsPredecessorsFigures() {
        Database.setBusinessTime("2025-07-02 08:00:00");
        var unit = as("xa.huulien.2025").get("/api/v1/me").jsonPath().getString("assignments[0].unit.id");
        var today = today("xa.huulien.2025", Demo.REGIME, unit, DAY);
        assertThat(today.getInt("coverage.expected")).isEqualTo(2);
        assertThat(today.getInt("coverage.reported")).isEqualTo(1);
        assertThat(total(today, "totals")).isPositive();
        as("xa.huulien.2025")
                .get("/api/v1/progress?view=today&regime=%s&unit=%s&asOf=%s".formatted(Demo.REGIME, Demo.LANG_SON, DAY))
                .then()
                .statusCode(404);
        assertThat(today(
                                "xa.yenbinh.2025",
                                Demo.REGIME,
                                as("xa.yenbinh.2025")
                                        .get("/api/v1/me")
                                        .jsonPath()
                                        .getString("assignments[0].unit.id"),
                                DAY)
                        .getInt("coverage.expected"))
                .isEqualTo(3);
    }

    @Test
    void sharesAreDividedSoThatTheyAddUpAndUnknownOnesAreNamed() {
        var one = commune("90001", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, DAY, Demo.BANK, 101);
        var before = today(ADMINISTRATOR, Demo.REGIME, Demo.HUU_LUNG, DAY);
        var known = record(ADMINISTRATOR, body("2022-07-14", split(one, "0.335", "0.665")))
                .statusCode(201)
                .extract()
                .jsonPath();
        Database.setBusinessTime("2022-07-15 08:00:00");
        var after = today(ADMINISTRATOR, Demo.REGIME, Demo.HUU_LUNG, DAY);
        assertThat(total(after, "totals")).isEqualTo(total(before, "totals"));
        assertThat(row(after, "90003")).isEqualTo(34);
        assertThat(row(after, "90004")).isEqualTo(67);

        undo(ADMINISTRATOR, known.getString("id")).statusCode(200);
        record(ADMINISTRATOR, body("2022-07-14", split(one, "null", "null"))).statusCode(201);
        var unknown = today(ADMINISTRATOR, Demo.REGIME, Demo.HUU_LUNG, DAY);
        // The figure counts for the district, but for none of its communes.
        assertThat(total(unknown, "totals")).isEqualTo(total(before, "totals"));
        assertThat(
                        unknown.param("i", Demo.BANK)
                                .<Integer>getList(
                                        "rows.findAll { it.unit.code in ['90003', '90004'] }.totals.flatten().findAll { it.indicatorId == i }.value"))
                .containsOnlyNulls();
        assertThat(unknown.getString("undivided[0].unit.id")).isEqualTo(one);
        assertThat(unknown.getInt("undivided[0].figures.find { it.indicatorId == '%s' }.value".formatted(Demo.BANK)))
                .isEqualTo(101);
        assertThat(unknown.getList("undivided[0].successors")).hasSize(2);
        assertThat(unknown.getList("notCarried")).isEmpty();
        assertThat(total(today(ADMINISTRATOR, Demo.REGIME, Demo.LANG_SON, DAY), "totals"))
                .isEqualTo(total(before, "totals"));
    }

    @Test
    void predecessorsOutsideTheInstallationAreNamed() {
        var one = commune("90001", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, DAY, Demo.BANK, 5);
        var merge = merge("m", "90003", Demo.HUU_LUNG, one);
        record(
                        ADMINISTRATOR,
                        body(
                                "2022-07-13",
                                merge.substring(0, merge.length() - 1)
                                        + ", \"outside\": [{\"name\": \"xã Ngoài\", \"within\": \"huyện Khác\"}]}",
                                "{\"unitId\": \"%s\", \"handling\": \"SET_ASIDE\"}".formatted(one)))
                .statusCode(201)
                .body("outside[0].predecessor.name", equalTo("xã Ngoài"));
        var today = today(ADMINISTRATOR, Demo.REGIME, Demo.HUU_LUNG, "2022-07-12");
        assertThat(today.getString("incomplete[0].unit.code")).isEqualTo("90003");
        assertThat(today.getString("incomplete[0].outside[0].within")).isEqualTo("huyện Khác");
    }

    @Test
    void lateSubmissionsAreCarriedOrSetAsideAndComeBackWithTheUndo() {
        var one = commune("90001", Demo.HUU_LUNG);
        var other = commune("90002", Demo.HUU_LUNG);
        sent(Demo.REGIME, one, "2022-07-12", Demo.BANK, 10);
        sent(Demo.REGIME, other, "2022-07-12", Demo.BANK, 7);
        sent(Demo.REGIME, one, DAY, Demo.BANK, 12);
        var event = merge("m", "90003", Demo.HUU_LUNG, one, other);
        record(ADMINISTRATOR, body("2022-07-11", event))
                .statusCode(422)
                .body("type", equalTo("/problems/late-submissions"));
        var answers = "{\"unitId\": \"%s\", \"handling\": \"CARRY\"}, {\"unitId\": \"%s\", \"handling\": \"CARRY\"}"
                .formatted(one, other);
        var preview = as(ADMINISTRATOR)
                .body(body("2022-07-11", event))
                .post("/api/v1/reorganisations/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("one", one);
        assertThat(preview.getList("lateSubmissions.find { it.unit.id == one }.regimes[0].carried"))
                .isEqualTo(List.of("2022-07-12"));
        assertThat(preview.getList("lateSubmissions.find { it.unit.id == one }.regimes[0].setAside"))
                .isEqualTo(List.of(DAY));
        assertThat(preview.getInt("obligations[0].dates")).isEqualTo(3);
        assertThat(preview.getInt("obligations[0].lapsing")).isEqualTo(6);
        assertThat(preview.getInt("obligations[0].arising")).isEqualTo(3);

        var recorded = record(ADMINISTRATOR, body("2022-07-11", event, answers))
                .statusCode(201)
                .extract()
                .jsonPath();
        var successor = recorded.getString("units.find { it.kind == 'BEGINS' }.after.unit.id");
        var sent = as(ADMINISTRATOR)
                .get("/api/v1/submissions?unit={unit}&from=2022-07-12&to=2022-07-13", successor)
                .jsonPath();
        assertThat(sent.getList("items.channel")).isEqualTo(List.of("REORGANISATION"));
        assertThat(sent.getInt("items[0].figures[0].value")).isEqualTo(17);
        assertThat(sent.getString("items[0].carriedBy")).isEqualTo(recorded.getString("id"));
        // The submission stays readable, without any action.
        var kept = submission(one, DAY);
        as(ADMINISTRATOR)
                .get("/api/v1/submissions/{id}", kept)
                .then()
                .statusCode(200)
                .body("setAside.reorganisationId", equalTo(recorded.getString("id")))
                .body("allowedActions", equalTo(List.of()));

        undo(ADMINISTRATOR, recorded.getString("id")).statusCode(200);
        as(ADMINISTRATOR).get("/api/v1/submissions/{id}", kept).then().body("setAside", equalTo(null));
        assertThat(Database.query(Long.class, "select count(*) from submission where carried_into is not null"))
                .isZero();
    }

    private static String submission(String unit, String asOf) {
        return Database.query(
                String.class,
                "select cast(id as text) from submission where unit_id = ?::uuid and as_of = ?::date",
                unit,
                asOf);
    }

    private static String split(String unit, String share, String rest) {
        return "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [{\"unit\": %s, \"share\": %s}, {\"unit\": %s, \"share\": %s}]}"
                .formatted(
                        unit,
                        unit("a", "COMMUNE", "XA", "90003", Demo.HUU_LUNG),
                        share,
                        unit("b", "COMMUNE", "XA", "90004", Demo.HUU_LUNG),
                        rest);
    }

    private static int total(JsonPath progress, String totals) {
        return progress.param("i", Demo.ALL_ACCOUNTS).getInt(totals + ".find { it.indicatorId == i }.value");
    }

    private static int row(JsonPath progress, String code) {
        return progress.param("code", code)
                .param("i", Demo.BANK)
                .getInt("rows.find { it.unit.code == code }.totals.find { it.indicatorId == i }.value");
    }
}
