package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.text.Vietnamese;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** Villages have no code: they are ordered by name without diacritics, with any page size. */
@QuarkusTest
@ApiTest
class UnitOrderTest {

    private static final int VILLAGES = 96;

    @ParameterizedTest
    @ValueSource(ints = {7, 200})
    void villagesByName(int limit) {
        var names = all("/api/v1/units?level=VILLAGE&under=" + Demo.HUU_LUNG + "&limit=" + limit, "items.name");
        assertThat(names).hasSize(VILLAGES).isSortedAccordingTo(Comparator.comparing(Vietnamese::fold));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 200})
    void theirPopulationsToo(int limit) {
        var names =
                all("/api/v1/population?level=VILLAGE&under=" + Demo.HUU_LUNG + "&limit=" + limit, "items.unit.name");
        assertThat(names).hasSize(VILLAGES).isSortedAccordingTo(Comparator.comparing(Vietnamese::fold));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 200})
    void allElseByCode(int limit) {
        var codes = all("/api/v1/units/" + Demo.HUU_LUNG + "/children?limit=" + limit, "items.code");
        assertThat(codes).hasSize(24).isSorted();
    }

    private static List<String> all(String path, String of) {
        var all = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = as("huyen.huulung")
                    .get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList(of, String.class));
            next = page.getString("next");
        }
        return all;
    }
}
