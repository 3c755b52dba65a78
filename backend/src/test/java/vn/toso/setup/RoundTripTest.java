package vn.toso.setup;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Importing an unchanged export changes nothing; importing it with one changed cell changes that cell. */
@QuarkusTest
@ApiTest
class RoundTripTest {

    private static final String UNITS = "units/export?asOf=2022-07-01&under=" + Demo.HUU_LUNG;
    private static final String PEOPLE = "population/export?year=2022&under=" + Demo.HUU_LUNG;

    @ParameterizedTest
    @CsvSource({"units, " + Files.CSV, "units, " + Files.XLSX, "population, " + Files.CSV, "population, " + Files.XLSX})
    void nothingChanges(String what, String type) {
        boolean units = what.equals("units");
        var to = units ? "units/import?validFrom=2022-07-01" : "population/import";
        Files.send("tinh.langson", type, export(units ? UNITS : PEOPLE, type), "/api/v1/" + to)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", greaterThan(20))
                .body("errors", empty());
    }

    /** Communes that were merged can have several villages with the same name. */
    @Test
    void villagesWithTheSameNameAreMatchedByTheirNumber() {
        var units = "units/export?asOf=2025-07-02";
        for (var type : List.of(Files.CSV, Files.XLSX)) {
            Files.send("trunguong", type, export("trunguong", units, type), "/api/v1/units/import?validFrom=2025-07-02")
                    .statusCode(200)
                    .body("created", equalTo(0))
                    .body("changed", equalTo(0))
                    .body("errors", empty());
        }
    }

    @Test
    void oneRenamedUnitIsOneChange() {
        var list = new String(export(UNITS, Files.CSV), StandardCharsets.UTF_8).replace(",Hữu Liên,", ",Hữu Lân,");
        Files.send(
                        "tinh.langson",
                        Files.CSV,
                        list.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-07-01&dryRun=true")
                .body("changed", equalTo(1))
                .body("rows[0].changes.column", containsInAnyOrder("name_vi"))
                .body("rows[0].changes[0].before", equalTo("Hữu Liên"))
                .body("rows[0].changes[0].after", equalTo("Hữu Lân"));
    }

    @Test
    void emptyCellsAndMissingColumnsLeaveAUnitWhereItIs() {
        var list = "code,name_vi,type,province_code,district_code\n06388,HỮU LIÊN,xa,20,\n06391,Xã Yên Bình,Xã,,\n";
        Files.send(
                        "tinh.langson",
                        Files.CSV,
                        list.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-07-01&dryRun=true")
                .body("errors", empty())
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    private static byte[] export(String from, String type) {
        return export("tinh.langson", from, type);
    }

    private static byte[] export(String user, String from, String type) {
        return as(user).accept(type)
                .get("/api/v1/" + from)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
