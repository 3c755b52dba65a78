package vn.toso.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@QuarkusTest
@ApiTest
class PopulationResourceTest {

    private static final String PROVINCE = "tinh.langson";
    private static final String DISTRICT = "huyen.huulung";
    private static final String HEADER =
            "unit_level,unit_code,unit_name,parent_code,year,total,aged_15_and_over,households,source\n";
    private static final String COUNTED =
            "{\"total\": 4350, \"aged15AndOver\": 3100, \"households\": 1012, \"source\": \"Niên giám 2023\"}";

    @Test
    void aCountIsEditedWithTheVersionThatWasSeen() {
        get(PROVINCE, Demo.HUU_LIEN, 2023)
                .header("ETag", equalTo("\"0\""))
                .body("total", nullValue())
                .body("source", nullValue())
                .body("editable", equalTo(true));
        put(PROVINCE, Demo.HUU_LIEN, 2023, "\"0\"", COUNTED)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("total", equalTo(4350))
                .body("aged15AndOver", equalTo(3100))
                .body("households", equalTo(1012));
        put(PROVINCE, Demo.HUU_LIEN, 2023, "\"0\"", COUNTED.replace("4350", "4351"))
                .statusCode(412);
        as(PROVINCE)
                .body(COUNTED)
                .put("/api/v1/units/{id}/population?year=2023", Demo.HUU_LIEN)
                .then()
                .statusCode(428);
        long before = changes();
        put(PROVINCE, Demo.HUU_LIEN, 2023, "\"1\"", COUNTED).header("ETag", equalTo("\"1\""));
        assertThat(changes()).isEqualTo(before);
        put(PROVINCE, Demo.HUU_LIEN, 2023, "\"1\"", "{\"total\": 4400, \"source\": \"Công an xã\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("households", nullValue());
        as(PROVINCE)
                .get("/api/v1/units/{id}/population/years", Demo.HUU_LIEN)
                .then()
                .body("items.year", contains(2023, 2022));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"source\": \"A\"} | 422 | /total | required",
                "{\"total\": 10, \"aged15AndOver\": 11, \"source\": \"A\"} | 422 | /aged15AndOver | more-than-total",
                "{\"total\": 10, \"households\": 11, \"source\": \"A\"} | 422 | /households | more-than-total",
                "{\"total\": -1, \"source\": \"A\"} | 400 | /total | out-of-range",
                "{\"total\": 1000000000000, \"source\": \"A\"} | 400 | /total | too-large",
                "{\"total\": 1.5, \"source\": \"A\"} | 400 | /total | not-a-whole-number",
                "{\"total\": 10} | 400 | /source | required"
            })
    void contradictoryOrInvalidCountsAreRefused(String body, int status, String pointer, String code) {
        put(PROVINCE, Demo.HUU_LIEN, 2023, "\"0\"", body)
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        as(PROVINCE)
                .get("/api/v1/units/{id}/population?year=2023", Demo.HUU_LIEN)
                .then()
                .body("version", equalTo(0));
    }

    @Test
    void onlyAdministratorsAndConsolidatorsAtOrAboveTheUnitMayWrite() {
        put(DISTRICT, Demo.HUU_LIEN, 2023, "\"0\"", COUNTED).statusCode(200);
        put(DISTRICT, Demo.HUU_LUNG, 2023, "\"0\"", COUNTED).statusCode(200);
        put("huyen.bachthong", Demo.HUU_LIEN, 2023, "\"0\"", COUNTED).statusCode(404);
        put("tinh.backan", Demo.HUU_LIEN, 2023, "\"0\"", COUNTED).statusCode(404);
        // A commune may not write the count that its own figures are measured against.
        put("xa.huulien", Demo.HUU_LIEN, 2024, "\"0\"", COUNTED).statusCode(403);
        get("xa.huulien", Demo.HUU_LIEN, 2023).body("total", equalTo(4350)).body("editable", equalTo(false));
        get("tinh.langson", Demo.HUU_LIEN, 2019).body("version", equalTo(0));
    }

    @Test
    void theListAlsoShowsUnitsWithoutCounts() {
        list(DISTRICT, "year=2022&level=COMMUNE")
                .body("items", hasSize(24))
                .body("items.version", everyItem(equalTo(1)));
        list(DISTRICT, "year=2021&level=COMMUNE&limit=10")
                .body("items", hasSize(10))
                .body("items.version", everyItem(equalTo(0)));
        list(DISTRICT, "year=2022&level=COMMUNE&under=" + Demo.HUU_LIEN).body("items.unit.name", contains("Hữu Liên"));
        list("huyen.bachthong", "year=2022&under=" + Demo.HUU_LUNG).body("items", empty());
        // A census of a year before the installation's first units.
        list(DISTRICT, "year=2019").body("items", empty());
        list(DISTRICT, "year=2019&asOf=2022-07-13&level=COMMUNE").body("items", hasSize(24));
        String next =
                list(DISTRICT, "year=2022&level=COMMUNE&limit=20").extract().path("next");
        list(DISTRICT, "year=2022&level=COMMUNE&limit=20&cursor=" + next).body("items", hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {Files.CSV, Files.XLSX})
    void importingAnExportedTableChangesNothing(String type) {
        long before = changes();
        Files.send(DISTRICT, type, export(type, "year=2022&level=COMMUNE"), "/api/v1/population/import")
                .statusCode(200)
                .body("rows", hasSize(24))
                .body("rows.outcome", everyItem(equalTo("UNCHANGED")));
        assertThat(changes()).isEqualTo(before);
        // Rows without values are left out.
        Files.send(DISTRICT, type, export(type, "year=2021&level=COMMUNE"), "/api/v1/population/import")
                .statusCode(200)
                .body("rows", empty());
    }

    @Test
    void aTableCanBeImportedTwice() {
        var table = HEADER + "COMMUNE,06388,Hữu Liên,,2022,4.350,3.100,1.012,Niên giám 2022\n"
                + "COMMUNE,06391,,,2021,5000,,,Niên giám 2021\n";
        take(DISTRICT, table, true).statusCode(200).body("rows.outcome", contains("CHANGED", "CREATED"));
        get(DISTRICT, Demo.YEN_BINH, 2021).body("version", equalTo(0));
        take(DISTRICT, table, false).statusCode(200).body("rows.outcome", contains("CHANGED", "CREATED"));
        get(DISTRICT, Demo.HUU_LIEN, 2022).body("version", equalTo(2)).body("total", equalTo(4350));
        take(DISTRICT, table, false).statusCode(200).body("rows.outcome", contains("UNCHANGED", "UNCHANGED"));
        get(DISTRICT, Demo.HUU_LIEN, 2022).body("version", equalTo(2));
    }

    @Test
    void everyInvalidCellIsNamed() {
        var table = HEADER
                + "COMMUNE,06388,Hữu Liên,,2022,100,101,,A\n"
                + "COMMUNE,01969,Phủ Thông,,2022,9000,,,A\n"
                + "COMMUNE,06391,Yên Thịnh,,2022,9000,,,A\n"
                + "COMMUNE,06394,,,22,9000,,,A\n"
                + "COMMUNE,06397,,,2022,\"1,5\",,,A\n"
                + "COMMUNE,06400,,,2021,9000,,,\n"
                + "COMMUNE,06403,,,2022,9000,,,A\n"
                + "COMMUNE,06403,,,2022,9000,,,A\n"
                + "LÀNG,06406,,,2022,9000,,,A\n"
                + "COMMUNE,06406,,,2022,,,,xóa\n";
        take(DISTRICT, table, true)
                .statusCode(200)
                .body("rows.name", contains("Yên Sơn"))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 9, 10, 11))
                .body("errors.column", contains("G", "B", "C", "E", "F", "I", "B", "A", "I"))
                .body(
                        "errors.code",
                        contains(
                                "more-than-total",
                                "unknown-unit",
                                "differs",
                                "out-of-range",
                                "fraction",
                                "required",
                                "repeated",
                                "unknown-value",
                                "not-clearable"));
        take(DISTRICT, table, false).statusCode(422).body("type", equalTo("/problems/invalid-table"));
        take("xa.huulien", table, false).statusCode(403);
    }

    @Test
    void aVillageIsFoundByItsNameAndTheCodeOfItsCommune() {
        Files.send(
                        "trunguong",
                        Files.CSV,
                        "level,name_vi,type,parent_code\nVILLAGE,Thôn Là Ba,thon,06388\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?validFrom=2022-01-01")
                .statusCode(200);
        var table = HEADER + "VILLAGE,,Là Ba,06388,2022,310,,80,Trưởng thôn\n";
        take(DISTRICT, table, false).statusCode(200).body("rows.outcome", contains("CREATED"));
        var out = new String(export(Files.CSV, "year=2022&level=VILLAGE"), StandardCharsets.UTF_8);
        assertThat(out).contains("VILLAGE,,Là Ba,06388,2022,310,,80,Trưởng thôn");
        take(DISTRICT, out, false).statusCode(200).body("rows.outcome", contains("UNCHANGED"));
    }

    @Test
    void aTargetIsAllocatedByTheImportedPopulation() {
        Database.execute("delete from unit_population");
        var table = new StringBuilder(HEADER);
        as(DISTRICT)
                .get("/api/v1/units?level=COMMUNE")
                .jsonPath()
                .<String>getList("items.code")
                .forEach(code -> table.append(
                        "COMMUNE,%s,,,2022,,%s,,A\n".formatted(code, code.equals("06388") ? "2000" : "1000")));
        take(PROVINCE, table.toString(), false).statusCode(200);
        as(PROVINCE)
                .header("If-Match", "\"0\"")
                .body("{\"mode\": \"BY_POPULATION\", \"parts\": []}")
                .put("/api/v1/targets/{id}/allocation", Demo.TARGET)
                .then()
                .statusCode(200)
                .body("rows.find { it.unit.code == '06388' }.population", equalTo(2000))
                // 62.149 · 2 / 25 = 4971,92. The other communes have a larger remainder, 0,96, and are rounded up
                // first.
                .body("rows.find { it.unit.code == '06388' }.value", equalTo(4971));
    }

    private static ValidatableResponse get(String user, String unit, int year) {
        return as(user).get("/api/v1/units/{id}/population?year={year}", unit, year)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String user, String unit, int year, String seen, String body) {
        return as(user).header("If-Match", seen)
                .body(body)
                .put("/api/v1/units/{id}/population?year={year}", unit, year)
                .then();
    }

    private static ValidatableResponse list(String user, String query) {
        return as(user).get("/api/v1/population?" + query).then().statusCode(200);
    }

    private static byte[] export(String type, String query) {
        return Files.download(DISTRICT, type, "/api/v1/population/export?" + query);
    }

    private static ValidatableResponse take(String user, String table, boolean dryRun) {
        return Files.send(
                user, Files.CSV, table.getBytes(StandardCharsets.UTF_8), "/api/v1/population/import?dryRun=" + dryRun);
    }

    private static long changes() {
        return Database.query(Long.class, "select count(*) from audit_entry");
    }
}
