package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;
import vn.toso.testing.Examples.Round;
import vn.toso.testing.Files;

/** Importing an unchanged export changes nothing; importing it with one changed cell changes that cell. */
@QuarkusTest
@ApiTest
class RoundTripTest {

    @Inject
    @All
    List<Examples> features;

    @Test
    void nothingChanges() throws IOException {
        var expected = new TreeSet<String>();
        Contract.changes().forEach((id, operation) -> {
            if (operation.path("requestBody").path("content").has(Files.CSV)) {
                expected.add(id);
            }
        });
        var declared = new TreeSet<String>();
        for (var feature : features) {
            feature.rounds().forEach((operation, round) -> {
                declared.add(operation);
                nothingChanges(operation, round);
            });
        }
        assertThat(declared).isEqualTo(expected);
    }

    private static void nothingChanges(String operation, Round round) {
        long rows = text(Files.download(round.user(), Files.CSV, round.from()))
                        .lines()
                        .count()
                - 1;
        assertThat(rows).as(operation).isPositive();
        for (var type : List.of(Files.CSV, Files.XLSX)) {
            var file = Files.download(round.user(), type, round.from());
            long before = changes();
            var report = Files.send(round.user(), type, file, round.to())
                    .statusCode(200)
                    .body("errors", empty())
                    .extract()
                    .jsonPath();
            assertThat(List.of(report.getInt("created"), report.getInt("changed"), report.getInt("unchanged")))
                    .as("%s, %s", operation, type)
                    .containsExactly(0, 0, (int) rows);
            assertThat(changes()).as("%s, %s", operation, type).isEqualTo(before);
        }
    }

    private static long changes() {
        return Database.query(Long.class, "select count(*) from audit_entry");
    }

    /** Communes that were merged can have several villages with the same name. */
    @Test
    void villagesWithTheSameNameAreMatchedByTheirNumber() {
        for (var type : List.of(Files.CSV, Files.XLSX)) {
            var units = Files.download("trunguong", type, "/api/v1/units/export?asOf=2025-07-02");
            Files.send("trunguong", type, units, "/api/v1/units/import?validFrom=2025-07-02")
                    .statusCode(200)
                    .body("created", equalTo(0))
                    .body("changed", equalTo(0))
                    .body("errors", empty());
        }
    }

    @Test
    void oneRenamedUnitIsOneChange() {
        var units = "/api/v1/units/export?asOf=2022-07-01&under=" + Demo.HUU_LUNG;
        var list = text(Files.download("tinh.langson", Files.CSV, units)).replace(",Hữu Liên,", ",Hữu Lân,");
        check(list)
                .body("changed", equalTo(1))
                .body("rows[0].changes.column", containsInAnyOrder("name_vi"))
                .body("rows[0].changes[0].before", equalTo("Hữu Liên"))
                .body("rows[0].changes[0].after", equalTo("Hữu Lân"));
    }

    @Test
    void emptyCellsAndMissingColumnsLeaveAUnitWhereItIs() {
        var list = "code,name_vi,type,province_code,district_code\n06388,HỮU LIÊN,xa,20,\n06391,Xã Yên Bình,Xã,,\n";
        check(list).body("errors", empty()).body("changed", equalTo(0)).body("unchanged", equalTo(2));
    }

    private static ValidatableResponse check(String list) {
        return Files.csv("tinh.langson", "/api/v1/units/import?validFrom=2022-07-01&dryRun=true", list)
                .then();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
