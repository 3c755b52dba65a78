package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;
import vn.toso.testing.Examples.Round;
import vn.toso.testing.Files;
import vn.toso.testing.Mutator;
import vn.toso.testing.Seeds;

/** Exports with random changes are imported or refused, but never cause a server error. */
@QuarkusTest
@ApiTest
class ChangedUploadsTest {

    private static final String SHEET =
            "/api/v1/regimes/" + Demo.REGIME + "/sheet?unit=" + Demo.HUU_LUNG + "&asOf=2022-07-13";

    @Inject
    @All
    List<Examples> features;

    @Test
    void aChangedFileIsReadOrRefused() {
        long before = Database.query(Long.class, "select count(*) from audit_entry");
        var rounds = rounds();
        var files = new HashMap<String, byte[]>();
        var counts = new TreeMap<Integer, Integer>();
        Seeds.of(84, 7_000).forEach(seed -> {
            var round = rounds.get((int) (seed % rounds.size()));
            boolean csv = !round.from().equals(SHEET) && seed / rounds.size() % 2 != 0;
            var type = csv ? Files.CSV : Files.XLSX;
            var file =
                    files.computeIfAbsent(round.from() + type, one -> Files.download(round.user(), type, round.from()));
            int status = Files.send(round.user(), type, new Mutator(seed).change(file), round.to())
                    .extract()
                    .statusCode();
            assertThat(status).as("seed %d, %s", seed, round.to()).isIn(200, 422);
            counts.merge(status, 1, Integer::sum);
        });
        System.out.println("Changed uploads: " + counts);
        assertThat(Database.query(Long.class, "select count(*) from audit_entry"))
                .as("a dry run changes nothing, apart from the phones that were written out")
                .isLessThanOrEqualTo(before + 2);
    }

    /** In a fixed order, so that a seed always means the same round. */
    private List<Round> rounds() {
        var sheet = new Round(Examples.DISTRICT, SHEET, SHEET + "&reason=x");
        return Stream.concat(Stream.of(sheet), features.stream().flatMap(feature -> feature.rounds().values().stream()))
                .sorted(Comparator.comparing(Round::from))
                .map(Round::dryRun)
                .toList();
    }
}
