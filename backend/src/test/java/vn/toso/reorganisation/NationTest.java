package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.CellErrors;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Past;
import vn.toso.testing.Relisting;

/** The country of 2022 taken in, and reorganised into that of 1/7/2025, out of the open data; skipped where that is not there. */
@QuarkusTest
@ApiTest
class NationTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String DAY = "2025-07-01";

    /** 576 old names, and two communes of which each of two rows says that all of it passes there. */
    private static final int CONTRADICTIONS = 576 + 4;

    @Test
    void theCountryOf2022BecomesThatOf2025AndBack() throws IOException {
        assumeTrue(Files.exists(DATA), "the open data is not there");
        Past.withoutFuture();
        var units = Files.readAllBytes(DATA.resolve("units_2022-07-01.csv"));
        timed("11.367 units taken in", () -> vn.toso.testing.Files.send(
                        ADMINISTRATOR, vn.toso.testing.Files.CSV, units, "/api/v1/units/import?validFrom=2022-07-01")
                .statusCode(200)
                .body("errors", empty()));
        // Sơn Hà was gone by March 2025; where its villages of the demo went is said by nobody else.
        var villages = Relisting.VILLAGES
                + Database.query(
                        String.class,
                        """
                        select string_agg(concat_ws(',', '06454', v.name, '06385'), E'\n') from unit_version v
                        join unit_version c on c.unit_id = v.parent_id and c.code = '06454'
                        """);
        var before = tree();

        // The list is of 2022, the mapping of 2025: communes renamed between the two, and whatever each source spells
        // otherwise.
        var strict = relist(true, false, villages);
        assertThat(strict.getInt("errorCount")).isEqualTo(CONTRADICTIONS);
        assertThat(strict.getList("errors")).hasSize(CellErrors.TOLD);
        var wouldBe = timed("dry run of the reorganisation", () -> relist(true, true, villages));
        assertThat(wouldBe.getList("errors")).isEmpty();
        assertThat(wouldBe.getList("warnings")).hasSize(CONTRADICTIONS);
        assertThat(wouldBe.getList("warnings").subList(0, CellErrors.TOLD)).isEqualTo(strict.getList("errors"));
        assertThat(Set.copyOf(wouldBe.<String>getList("warnings.code")))
                .isEqualTo(Set.of("name-differs", "whole-divided"));
        assertThat(wouldBe.getInt("contradictions")).isEqualTo(CONTRADICTIONS);
        assertThat(tree()).isEqualTo(before);
        var done = timed("the reorganisation recorded", () -> relist(false, true, villages));
        assertThat(done.getMap("levels.find { it.level == 'PROVINCE' }"))
                .containsEntry("ends", 52)
                .containsEntry("begins", 23);
        assertThat(done.getMap("levels.find { it.level == 'DISTRICT' }")).containsEntry("ends", 705);
        assertThat(done.getMap("levels.find { it.level == 'COMMUNE' }"))
                .containsEntry("begins", 3_190)
                .containsEntry("ends", 10_599 - 131)
                .containsEntry("changes", 131);
        assertThat(done.getInt("divided")).isEqualTo(441);
        // The mapping starts from the communes of March 2025, and says nothing of those that were gone by then.
        assertThat(done.getInt("unnamed")).isEqualTo(569);
        assertThat(done.getInt("outside")).isEqualTo(3);
        assertThat(alive("PROVINCE")).isEqualTo(34);
        assertThat(alive("DISTRICT")).isZero();
        assertThat(alive("COMMUNE")).isEqualTo(3_321);
        assertThat(Database.query(Long.class, "select count(*) from succession where share is null"))
                .isPositive();
        assertThat(wrongInClosure()).isZero();

        String id = done.getString("reorganisationId");
        timed("the reorganisation read", () -> as(ADMINISTRATOR)
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .statusCode(200)
                .body("units.size()", equalTo(ReorganisationView.MAX_UNITS)));
        timed("the reorganisation undone", () -> undo(ADMINISTRATOR, id).statusCode(200));
        assertThat(tree()).isEqualTo(before);
    }

    private static JsonPath relist(boolean dryRun, boolean codesDecide, String villages) {
        try {
            return Relisting.send(
                            ADMINISTRATOR,
                            Relisting.request(DAY, ", \"gaps\": true, \"codesDecide\": " + codesDecide),
                            dryRun,
                            Files.readString(DATA.resolve("units_2025-07-01.csv")),
                            Files.readString(DATA.resolve("mapping_2025_old_to_new.csv")),
                            villages)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long alive(String level) {
        return Database.query(
                Long.class,
                """
                select count(*) from unit_version
                where level = ? and valid_from <= ?::date and (valid_to is null or valid_to > ?::date)
                """,
                level,
                DAY,
                DAY);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        System.out.printf("BENCH | %s | %,d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
