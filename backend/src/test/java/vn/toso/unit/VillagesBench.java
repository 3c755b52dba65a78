package vn.toso.unit;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Files;
import vn.toso.testing.Villages;

/**
 * Measures the import of a list of villages below a commune that is known to end, and below its successor, which is not
 * ({@code docs/benchmarks.md}). Prints the times; asserts none.
 */
@QuarkusTest
@ApiTest
class VillagesBench {

    @ParameterizedTest
    @CsvSource({
        "warm-up, 200, 2022-07-03",
        "stays, 2000, 2026-01-01",
        "ends, 2000, 2022-07-03",
        "stays, 20000, 2026-01-01",
        "ends, 20000, 2022-07-03"
    })
    void belowOneCommune(String which, int villages, String validFrom) {
        var list = Villages.below("06391", villages).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Files.send("trunguong", Files.CSV, list, "/api/v1/units/import?dryRun=true&validFrom=" + validFrom)
                .statusCode(200)
                .body("errors", empty())
                .body("created", equalTo(villages));
        System.out.printf(
                "BENCH | %,d villages, dry run | %s | %,d ms%n",
                villages, which, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
