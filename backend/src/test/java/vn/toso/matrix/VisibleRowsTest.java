package vn.toso.matrix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.access.Role;
import vn.toso.matrix.Expectations.Rows;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Seeds;

/** Lists, counts and exports hold exactly the rows that the caller may see, whatever the caller's role. */
@QuarkusTest
@ApiTest
class VisibleRowsTest {

    private static final boolean LARGE = Seeds.large();

    /** Units of the demo whose relatives call. */
    static final List<String> PLACES = List.of("HUU_LIEN", "HUU_LUNG", "LANG_SON", "VIET_NAM");

    static final LocalDate TODAY = LocalDate.of(2022, 7, 13);
    static final LocalDate LATER = LocalDate.of(2022, 7, 15);

    /** Beside what the demo has, so that no list is empty for everybody. */
    static final List<String> MADE = List.of(
            "createReport", "importUnits", "createAssignment", "createPerson", "createServiceAccount", "editContact");

    @Inject
    @All
    List<Changes> features;

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @Test
    void areThoseOfTheNaiveEvaluation() {
        var matrix = new Matrix(features);
        var rows = new VisibleRows(matrix);
        matrix.world.now();
        matrix.world.made(MADE);
        PLACES.forEach(place -> callers(matrix, rows, place, false));
        for (var place : List.of("HUU_LIEN", "HUU_LUNG")) {
            matrix.world.beforeTheEnd();
            matrix.world.made(MADE);
            matrix.world.end(place);
            callers(matrix, rows, place, true);
        }
        assertThat(wrong).as("%d of %d", wrong.size(), asked).isEmpty();
        assertThat(rows.untried(matrix.expectations.rows))
                .as("lists whose scope this test does not try: MADE needs an operation that creates a row")
                .isEmpty();
    }

    private void callers(Matrix matrix, VisibleRows rows, String place, boolean later) {
        var today = later ? LATER : TODAY;
        matrix.name(names(today));
        var units = UnitsInMemory.read();
        for (var relation : Relation.values()) {
            var unit = World.unit(relation, place);
            if (unit == null || relation.later() != later) {
                continue;
            }
            var caller = units.reader(List.of(unit), today);
            for (var list : matrix.expectations.rows) {
                for (var role : roles(matrix, list)) {
                    World.hold(role, unit);
                    asked++;
                    var difference = rows.difference(list, caller);
                    if (!difference.isEmpty()) {
                        wrong.add("%s of %s %s: %s".formatted(role, relation, place, difference));
                    }
                }
            }
        }
    }

    /** Roles that may ask: all in the large run, otherwise another one each time. */
    private List<Role> roles(Matrix matrix, Rows list) {
        var may = matrix.operation(list.operation()).lines().stream()
                .filter(line -> line.statuses().get(Relation.OWN) < 400)
                .flatMap(line -> line.roles().stream())
                .toList();
        return LARGE ? may : List.of(may.get(asked % may.size()));
    }

    /** What the tables of rows name, in the demo. */
    static Map<String, String> names(LocalDate today) {
        return Map.ofEntries(
                entry("first", "2022-07-01"),
                entry("today", today.toString()),
                entry("day", "2022-07-13"),
                entry("unit", Demo.HUU_LUNG),
                entry("other", Demo.YEN_BINH),
                entry("denied", World.DENIED),
                entry("regime", Demo.REGIME),
                entry(
                        "reorganisation",
                        Database.query(
                                String.class,
                                "select cast(id as text) from reorganisation where decision_number = '1672/NQ-UBTVQH15'")),
                entry("heir", communeOf("successor_id")),
                entry("forebear", communeOf("predecessor_id")));
    }

    /** @param end of a succession of the demo */
    private static String communeOf(String end) {
        return Database.query(
                String.class,
                """
                select min(cast(s.%1$s as text)) from succession s
                join unit_version v on v.unit_id = s.%1$s where v.level = 'COMMUNE'
                """
                        .formatted(end));
    }
}
