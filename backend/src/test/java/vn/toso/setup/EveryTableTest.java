package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.toso.testing.Demo.as;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Examples;
import vn.toso.testing.Files;

/** Every table of the contract can be downloaded as CSV and XLSX, with the same columns and the same number of rows. */
@QuarkusTest
@ApiTest
class EveryTableTest {

    @Inject
    @All
    List<Examples> features;

    @Test
    void everyTableIsAvailableInBothFormats() throws IOException {
        var expected = new TreeSet<String>();
        Contract.operations().forEach((id, operation) -> {
            var formats = operation.path("responses").path("200").path("content");
            if (formats.has(Files.CSV)) {
                assertThat(formats.fieldNames()).toIterable().as(id).containsExactlyInAnyOrder(Files.CSV, Files.XLSX);
                expected.add(id);
            }
        });
        var declared = new TreeSet<String>();
        for (var feature : features) {
            for (var table : feature.tables().entrySet()) {
                declared.add(table.getKey());
                var who = feature.tablesReader();
                assertThat(csv(who, table.getValue())).as(table.getKey()).isEqualTo(xlsx(who, table.getValue()));
            }
        }
        assertThat(declared).isEqualTo(expected);
    }

    private record Shape(List<String> columns, int rows) {}

    private static Shape csv(String who, String path) throws IOException {
        // Skips the byte order mark.
        var text = new String(file(who, path, Files.CSV, ".csv\""), StandardCharsets.UTF_8).substring(1);
        try (var rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var all = rows.getRecords();
            return new Shape(all.get(0).toList(), all.size());
        }
    }

    private static Shape xlsx(String who, String path) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(who, path, Files.XLSX, ".xlsx\"")))) {
            var rows = workbook.getFirstSheet().read();
            return new Shape(rows.get(0).stream().map(cell -> cell.asString()).toList(), rows.size());
        }
    }

    private static byte[] file(String who, String path, String type, String ending) {
        return as(who).accept(type)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(ending))
                .extract()
                .asByteArray();
    }
}
