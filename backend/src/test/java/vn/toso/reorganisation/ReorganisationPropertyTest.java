package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.establish;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.sent;
import static vn.toso.testing.Reorganisations.today;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.unit;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** Random changes of units: the closure table matches the versions, no figure is lost, and everything can be undone. */
@QuarkusTest
@ApiTest
class ReorganisationPropertyTest {

    private static final String DAY = "2022-07-14";
    private static final int EVENTS = 8;

    private final List<String> communes = new ArrayList<>();
    private final List<String> districts = new ArrayList<>();
    private int names;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void holds(long seed) {
        var random = new Random(seed);
        var regime = aWorld(random);
        var before = tree();
        var whole = sum(regime);
        Deque<String> recorded = new ArrayDeque<>();
        for (int i = 0; i < EVENTS; i++) {
            var day = LocalDate.of(2022, 8, 1).plusMonths(i).toString();
            var events = event(random, i);
            var answer = record(ADMINISTRATOR, body(day, events))
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            recorded.push(answer.getString("id"));
            communes.removeAll(answer.getList("units.findAll { it.kind == 'ENDS' }.before.unit.id"));
            communes.addAll(answer.getList("units.findAll { it.kind == 'BEGINS' }.after.unit.id"));
            assertThat(wrongInClosure()).as(events).isZero();
            Database.setBusinessTime(day + " 08:00:00");
            assertThat(sum(regime)).as(events).isEqualTo(whole);
        }
        while (!recorded.isEmpty()) {
            undo(ADMINISTRATOR, recorded.pop()).statusCode(200);
            assertThat(wrongInClosure()).isZero();
        }
        assertThat(tree()).isEqualTo(before);
        assertThat(sum(regime)).isEqualTo(whole);
    }

    /** Two districts with five communes, two of these with villages, and their figures. */
    private String aWorld(Random random) {
        communes.clear();
        districts.clear();
        districts.add(establish("DISTRICT", "HUYEN", "901", Demo.LANG_SON));
        districts.add(establish("DISTRICT", "HUYEN", "902", Demo.LANG_SON));
        Database.setBusinessTime("2022-07-13 16:00:00");
        var regime = as(Programme.ADMINISTRATOR)
                .body(Programme.newRegime("THU", DAY, Programme.regimeDefinition("{\"kind\": \"DAILY\"}", "17:00"))
                        .replace(Demo.HUU_LUNG, Demo.LANG_SON))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (int i = 0; i < 5; i++) {
            var commune = commune("9000" + i, districts.get(i % 2));
            communes.add(commune);
            sent(regime, commune, DAY, Demo.VOSO, random.nextInt(1_000));
        }
        establish("VILLAGE", "THON", null, communes.get(0));
        establish("VILLAGE", "THON", null, communes.get(1));
        Database.setBusinessTime("2022-07-15 08:00:00");
        return regime;
    }

    /** A random event that passes units on as a whole or, for units without children, in stated shares. */
    private String event(Random random, int number) {
        var one = communes.get(random.nextInt(communes.size()));
        var other = communes.get((communes.indexOf(one) + 1) % communes.size());
        var district = districts.get(random.nextInt(2));
        var code = "91" + number;
        switch (communes.size() < 3 ? 3 + random.nextInt(3) : random.nextInt(6)) {
            case 0:
                return merge("m", code, district, one, other);
            case 1:
                return "{\"kind\": \"ABSORB\", \"ref\": \"m\", \"absorberId\": \"%s\", \"absorbed\": [{\"unitId\": \"%s\", \"extent\": \"WHOLE\"}]}"
                        .formatted(one, other);
            case 2:
                return "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}"
                        .formatted(one, districts.get(1 - districts.indexOf(parent(one))));
            case 3:
                return "{\"kind\": \"CHANGE_CODE\", \"unitId\": \"%s\", \"code\": \"%s\"}".formatted(one, code);
            case 4:
                return "{\"kind\": \"CHANGE_TYPE\", \"unitId\": \"%s\", \"type\": \"%s\"}"
                        .formatted(one, "XA".equals(type(one)) ? "PHUONG" : "XA");
            default:
                return children(one)
                        ? "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Tên %d\"}".formatted(one, names++)
                        : "{\"kind\": \"SPLIT\", \"unitId\": \"%s\", \"parts\": [{\"unit\": %s, \"share\": 0.3}, {\"unit\": %s, \"share\": 0.7}]}"
                                .formatted(
                                        one,
                                        unit("a", "COMMUNE", "XA", code + "1", district),
                                        unit("b", "COMMUNE", "XA", code + "2", district));
        }
    }

    private static String type(String unit) {
        return Database.query(
                String.class, "select type from unit_version where unit_id = ?::uuid and valid_to is null", unit);
    }

    private static String parent(String unit) {
        return Database.query(
                String.class,
                "select cast(parent_id as text) from unit_version where unit_id = ?::uuid and valid_to is null",
                unit);
    }

    private static boolean children(String unit) {
        return Database.query(
                Boolean.class, "select exists (select from unit_version where parent_id = ?::uuid)", unit);
    }

    /** The sum of the province, after a check that its rows add up to it. */
    private static int sum(String regime) {
        var progress = today(ADMINISTRATOR, regime, Demo.LANG_SON, DAY).param("i", Demo.VOSO);
        int sum = progress.getInt("totals.find { it.indicatorId == i }.value");
        assertThat(progress.getInt(
                        "rows.totals.flatten().findAll { it.indicatorId == i && it.value != null }.value.sum()"))
                .isEqualTo(sum);
        return sum;
    }
}
