package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Mutator;
import vn.toso.testing.Seeds;

/** Exports with random changes are imported or refused, but never cause a server error. */
@QuarkusTest
@ApiTest
class ChangedUploadsTest {

    private static final String SHEET =
            "/api/v1/regimes/" + Demo.REGIME + "/sheet?unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13";

    /** By export, the import that its file is sent to. */
    private static final Map<String, String> ROUNDS = new TreeMap<>(Map.of(
            "/api/v1/units/export?under=" + Demo.HUU_LUNG + "&asOf=2022-07-01",
            "/api/v1/units/import?validFrom=2022-07-01&dryRun=true",
            "/api/v1/population/export?year=2022&level=COMMUNE",
            "/api/v1/population/import?dryRun=true",
            "/api/v1/indicators/export",
            "/api/v1/indicators/import?dryRun=true",
            "/api/v1/regimes/export",
            "/api/v1/regimes/import?dryRun=true",
            "/api/v1/targets/export",
            "/api/v1/targets/import?dryRun=true",
            "/api/v1/teams/export?unit=" + Demo.HUU_LUNG,
            "/api/v1/teams/import?dryRun=true",
            "/api/v1/holidays/export",
            "/api/v1/holidays/import?dryRun=true",
            SHEET,
            SHEET + "&dryRun=true&reason=x"));

    @Test
    void aChangedFileIsReadOrRefused() {
        long before = Database.query(Long.class, "select count(*) from audit_entry where outcome = 'DONE'");
        var files = new HashMap<String, byte[]>();
        var counts = new TreeMap<Integer, Integer>();
        Seeds.of(84, 7_000).forEach(seed -> {
            var from = ROUNDS.keySet().stream().toList().get((int) (seed % ROUNDS.size()));
            var type = from.equals(SHEET) || seed / ROUNDS.size() % 2 == 0 ? Files.XLSX : Files.CSV;
            var file = files.computeIfAbsent(from + type, one -> as(user(from))
                    .accept(type)
                    .get(from)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            int status = Files.send(user(from), type, new Mutator(seed).change(file), ROUNDS.get(from))
                    .extract()
                    .statusCode();
            assertThat(status).as("seed %d, %s", seed, ROUNDS.get(from)).isIn(200, 422);
            counts.merge(status, 1, Integer::sum);
        });
        System.out.println("Changed uploads: " + counts);
        assertThat(Database.query(Long.class, "select count(*) from audit_entry where outcome = 'DONE'"))
                .as("a dry run changes nothing, apart from the phones that were written out")
                .isLessThanOrEqualTo(before + 2);
    }

    private static String user(String from) {
        return from.equals(SHEET) ? "huyen.huulung" : from.contains("holidays") ? "trunguong" : "tinh.langson";
    }
}
