package vn.toso.shared.document;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** How the Accept header selects the format of a file. */
@QuarkusTest
@ApiTest
class AcceptedFormatTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | csv",
                "text/csv | csv",
                "TEXT/CSV | csv",
                "text/* | csv",
                "application/* | xlsx",
                "XLSX | xlsx",
                "text/csv;q=0.5, XLSX | xlsx",
                "XLSX;q=0.5, text/csv | csv",
                "XLSX, text/csv | csv",
                "*/*;q=0.1, XLSX | xlsx",
                "application/json, text/plain, */* | csv",
                "application/json, text/csv;q=0.2 | csv",
                "*/csv, XLSX | xlsx",
            })
    void acceptSelectsTheFormatOfATable(String accept, String extension) {
        as("huyen.huulung")
                .header("Accept", accept.replace("XLSX", XLSX))
                .get("/api/v1/units/export?level=DISTRICT")
                .then()
                .statusCode(200)
                .header("Content-Type", extension.equals("csv") ? startsWith("text/csv;charset=") : startsWith(XLSX))
                .header("Content-Disposition", endsWith("don-vi." + extension + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | docx",
                "application/* | docx",
                "application/pdf | pdf",
                "XLSX | xlsx",
                "application/pdf;q=0.3, XLSX;q=0.9 | xlsx",
                "text/csv, XLSX;q=0.1 | xlsx",
            })
    void acceptSelectsTheFormatOfADocument(String accept, String extension) {
        as("huyen.huulung")
                .header("Accept", accept.replace("XLSX", XLSX))
                .get("/api/v1/reports/{id}/document", report())
                .then()
                .statusCode(200)
                .header("Content-Length", notNullValue())
                .header("Content-Disposition", endsWith("." + extension + "\""));
    }

    @Test
    void withoutAnAcceptHeaderTheFirstFormatIsUsed() {
        as("huyen.huulung")
                .get("/api/v1/units/export?level=DISTRICT")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf | 406",
                "application/json | 406",
                "image/* | 406",
                "nonsense | 406",
                "*/csv | 406",
                "*/vnd.openxmlformats-officedocument.spreadsheetml.sheet;q=0.5 | 406",
                "'' | 400",
            })
    void formatsThatAreNotAvailableAreRefused(String accept, int status) {
        as("huyen.huulung")
                .header("Accept", accept)
                .get("/api/v1/units/export?level=DISTRICT")
                .then()
                .statusCode(status)
                .header("Content-Type", "application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*/json | 406", "*/json, text/html | 406", "*/json, application/json | 200", "*/* | 200"})
    void aRangeMustNotLeaveOnlyTheTypeOpen(String accept, int status) {
        as("huyen.huulung").header("Accept", accept).get("/api/v1/units").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", Files.CSV, Files.XLSX})
    void headNamesATableAsGetDoes(String accept) {
        headNamesTheFileAsGetDoes(accept, "/api/v1/units/export?level=DISTRICT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/pdf", Files.XLSX})
    void headNamesADocumentAsGetDoes(String accept) {
        headNamesTheFileAsGetDoes(accept, "/api/v1/reports/" + report() + "/document");
    }

    private static void headNamesTheFileAsGetDoes(String accept, String path) {
        var get = as("huyen.huulung").header("Accept", accept).get(path);
        as("huyen.huulung")
                .header("Accept", accept)
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename="))
                .header("Content-Disposition", get.header("Content-Disposition"));
    }

    /** The answer is problem+json, even if the request asked for another format. */
    @Test
    void aFailureToCreateTheFileIsAProblem() {
        as("huyen.huulung")
                .header("Accept", XLSX)
                .get("/api/v1/reports/{id}/document", UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        Database.execute("alter table submission rename column numbers to numbers_away");
        try {
            as("huyen.huulung")
                    .header("Accept", XLSX)
                    .get("/api/v1/submissions/export")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .header("Content-Disposition", nullValue())
                    .body("type", equalTo("/problems/fault"));
        } finally {
            Database.execute("alter table submission rename column numbers_away to numbers");
        }
    }

    private static String report() {
        return Demo.draft("huyen.huulung", Demo.REGIME, Demo.HUU_LUNG, "2022-07-13")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
