package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.toso.matrix.Expectations.Rows;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

/** The same on random trees, with random assignments and days. */
@QuarkusTest
@ApiTest
class VisibleRowsPropertyTest {

    private static final int CALLERS = 5;

    private static final Pattern OF_THE_DEMO = Pattern.compile("\\{[A-Z]");

    @Inject
    @All
    List<Changes> features;

    @Test
    void listsHoldWhatTheNaiveEvaluationHolds() {
        var matrix = new Matrix(features);
        var rows = new VisibleRows(matrix);
        Seeds.each(8, 500, draws -> assertThat(differences(matrix, rows, draws)).isEmpty());
        assertThat(rows.untried(lists(matrix)))
                .as("lists whose scope no random world tries: RandomObjects makes no row of them")
                .isEmpty();
    }

    private static List<String> differences(Matrix matrix, VisibleRows rows, Draws draws) {
        var world = new RandomWorld(draws);
        var units = UnitsInMemory.read();
        var differences = new ArrayList<String>();
        for (int i = 0; i < CALLERS; i++) {
            var roots = world.assign();
            matrix.name(world.names());
            for (var list : lists(matrix)) {
                var difference = rows.difference(list, units.reader(roots, world.today));
                if (!difference.isEmpty()) {
                    differences.add("%s holds %s: %s".formatted(world.today, roots, difference));
                }
            }
        }
        return differences;
    }

    /** Those that name nothing of the demo. */
    static List<Rows> lists(Matrix matrix) {
        return matrix.expectations.rows.stream()
                .filter(list -> !OF_THE_DEMO.matcher(list.asks()).find())
                .toList();
    }
}
