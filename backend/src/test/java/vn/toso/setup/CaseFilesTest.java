package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Relisting;

/**
 * Files of the kinds that users reported, made for the demo, each with the expected result. They are outside the repository,
 * so the test is skipped without them. {@code TableReaderTest} and the tests of each import cover the kinds themselves.
 */
@QuarkusTest
@ApiTest
class CaseFilesTest {

    private static final Path CASES = Path.of("../../shared/cases/files");

    /** @param path of the expected {@code value} in the answer; several values are separated by commas */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blank-header-col | population.csv | 200 | errorCount | 0",
                "cp1258 | population.csv | 422 | reason | not-utf8",
                "fmt-red | population.xlsx | 200 | rows[0].changes.find { it.column == 'aged_15_and_over' }.after | 3400",
                "formula-no-cache-total | population.xlsx | 200 | errors.code | formula-without-result",
                "formula-no-cache-total | population.xlsx | 200 | errors[0].column | G",
                "formula-noise | population.xlsx | 200 | rows[0].changes.find { it.column == 'aged_15_and_over' }.after | 3400",
                "header-case | population.xlsx | 200 | errorCount | 0",
                "hidden-first-sheet | population.xlsx | 200 | errorCount | 0",
                "hidden-row | population.xlsx | 200 | found.notes.find { it.code == 'hidden-rows' }.value | 3",
                "name-with-type | population.xlsx | 200 | errorCount | 0",
                "nbsp-code | population.xlsx | 200 | errorCount | 0",
                "sep-line | population.csv | 200 | errorCount | 0",
                "strict-ooxml | population.xlsx | 422 | reason | strict-ooxml",
                "three-decimals | population.xlsx | 200 | errors.code | fraction",
                "three-decimals | population.xlsx | 200 | errors[0].column | G",
                "title-rows | population.xlsx | 200 | errorCount | 0",
                "title-rows | population.xlsx | 200 | found.notes.find { it.code == 'title-rows' }.code | title-rows",
                "total-row | population.xlsx | 200 | errorCount | 0",
                "total-row | population.xlsx | 200 | found.leftOut.code | total-row",
                "utf16-tab | population.csv | 200 | errorCount | 0",
                "zwsp-code | population.xlsx | 200 | errorCount | 0",
                // The demo has a target for this indicator and year: the only error shows that the date was read.
                "date-formula | targets.xlsx | 200 | errors.code | target-overlaps",
                "percent-cell | targets.xlsx | 200 | rows[0].changes.find { it.column == 'share_percent' }.after | 70",
                "three-decimals-target | targets.xlsx | 200 | errors.code | fraction",
                "roundtrip-units | units.csv | 200 | errorCount | 0",
                "roundtrip-units | units.csv | 200 | changed + created | 0",
                "units-merged-district | units.xlsx | 200 | errorCount | 0",
                "units-merged-district | units.xlsx | 200 | changed | 0",
                "units-tone | units.xlsx | 200 | changed | 0",
                "units-vni-bare | units.xlsx | 200 | errors.code.unique() | vni-font",
                "units-zwnj | units.xlsx | 200 | errorCount | 0",
                "team-commune-type | teams.xlsx | 200 | errorCount | 0",
                "team-homonyms | teams.xlsx | 200 | errorCount | 0",
                "team-level-vi | teams.xlsx | 200 | errorCount | 0",
                "team-newline-name | teams.xlsx | 200 | errorCount | 0",
                "team-role-vi | teams.xlsx | 200 | errorCount | 0",
                "villages-below-ending-commune | units.csv | 200 | errorCount | 0"
            })
    void aFileGivesTheExpectedResult(String folder, String file, int status, String path, String value)
            throws IOException {
        var content = CASES.resolve(folder).resolve(file);
        assumeTrue(Files.exists(content), "the cases are not there");
        var kind = file.substring(0, file.indexOf('.'));
        var answer = vn.toso.testing.Files.send(
                        "tinh.langson",
                        file.endsWith(".csv") ? vn.toso.testing.Files.CSV : vn.toso.testing.Files.XLSX,
                        Files.readAllBytes(content),
                        "/api/v1/%s/import?dryRun=true%s"
                                .formatted(kind, kind.equals("units") ? "&validFrom=" + day(folder) : ""))
                .statusCode(status)
                .extract()
                .jsonPath();
        assertThat(said(answer, path)).as(answer.prettify()).isEqualTo(value);
    }

    private static String day(String folder) {
        return folder.startsWith("villages") ? "2022-07-03" : "2022-07-01";
    }

    @Test
    void namesThatContradictTheirCodesAreReportedAtBothRows() throws IOException {
        var folder = CASES.resolve("reorg-name-differs");
        assumeTrue(Files.exists(folder), "the cases are not there");
        var errors = Relisting.send(
                        "trunguong",
                        """
                        {"decisionNumber": "1/NQ", "decisionDate": "2025-12-01", "issuer": "Quốc hội",
                            "effectiveOn": "2026-01-01", "gaps": true}""",
                        true,
                        Files.readString(folder.resolve("units.csv")),
                        Files.readString(folder.resolve("mapping.csv")),
                        null)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("errors.code");
        assertThat(errors).containsOnly("name-differs").hasSize(2);
    }

    private static String said(JsonPath answer, String path) {
        if (path.equals("changed + created")) {
            return String.valueOf(answer.getInt("changed") + answer.getInt("created"));
        }
        Object said = answer.get(path);
        return String.valueOf(said).replaceAll("^\\[|]$", "");
    }
}
