package vn.toso.setup;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableFormat;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Country;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** Imports a hundred thousand rows of units and of populations, as CSV and as XLSX. Prints the times; asserts no limit. */
@QuarkusTest
@ApiTest
class ImportsBench {

    private static final int COMMUNES = 10_599;
    private static final int VILLAGES = 90_000;

    @Test
    void aHundredThousandRows() throws IOException {
        Past.withoutFuture();
        var country = Country.lines(COMMUNES, 0, 1);
        take("units", "?validFrom=2022-07-01", country, TableFormat.CSV);
        var communes = country.stream()
                .filter(line -> line.startsWith("COMMUNE"))
                .map(line -> line.split(",")[1])
                .toList();
        for (var format : TableFormat.values()) {
            var villages = Country.villagesOf(communes, VILLAGES, format.ordinal() + 1L);
            take("units", "?validFrom=2022-07-01&dryRun=true", villages, format);
            take("units", "?validFrom=2022-07-01", villages, format);
            take("units", "?validFrom=2022-07-01", villages, format);
            var people = new ArrayList<>(List.of("unit_level,unit_code,year,total,source"));
            IntStream.range(0, 10)
                    .forEach(year -> communes.forEach(code -> people.add("COMMUNE,%s,%d,%d,Nguồn"
                            .formatted(code, 2010 + year + format.ordinal() * 20, 5_000 + year))));
            take("population", "", people, format);
            take("population", "", people, format);
        }
    }

    private static void take(String what, String query, List<String> lines, TableFormat format) throws IOException {
        var file = format == TableFormat.CSV ? String.join("\n", lines).getBytes(StandardCharsets.UTF_8) : xlsx(lines);
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        var answer = Files.send(
                        "trunguong",
                        format == TableFormat.CSV ? Files.CSV : Files.XLSX,
                        file,
                        "/api/v1/%s/import%s".formatted(what, query))
                .statusCode(200)
                .extract()
                .jsonPath();
        System.out.printf(
                "BENCH %s%s %s, %d rows, %.1f MB: %d ms, peak heap %d MB; created %s, changed %s, unchanged %s, errors %s%n",
                what,
                query,
                format,
                lines.size() - 1,
                file.length / 1e6,
                (System.nanoTime() - began) / 1_000_000,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                answer.getString("created"),
                answer.getString("changed"),
                answer.getString("unchanged"),
                answer.getString("errorCount"));
    }

    private static byte[] xlsx(List<String> lines) throws IOException {
        var rows = lines.stream()
                .map(line -> Arrays.<Object>asList((Object[]) line.split(",", -1)))
                .toList();
        var out = new ByteArrayOutputStream();
        new Table("bang", rows.get(0).stream().map(String::valueOf).toList(), rows.subList(1, rows.size()))
                .write(TableFormat.XLSX, out);
        return out.toByteArray();
    }
}
