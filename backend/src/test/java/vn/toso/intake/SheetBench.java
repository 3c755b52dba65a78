package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.toso.access.ActingAs;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/** Measures the import of sheets with many communes over HTTP, one day after the other, and of their corrections. */
@QuarkusTest
@ApiTest
class SheetBench {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 14);
    private static final int DAYS = 30;

    /** The communes of a large province, and of nearly the whole country since 2025. */
    private static final List<Integer> COMMUNES = List.of(209, 3_000);

    @Inject
    UnitService units;

    @Inject
    ActingAs actingAs;

    @Test
    void sheets() throws IOException {
        Database.setBusinessTime(FIRST.plusDays(DAYS) + "T16:00:00");
        int there = 0;
        for (int count : COMMUNES) {
            establish(there, count);
            there = count;
            Database.execute("analyze");
            measure(count, "reports", 0);
            measure(count, "corrections", 1);
        }
    }

    private void establish(int from, int to) {
        actingAs.become(Tokens.subject("trunguong"), "Quản trị");
        units.establish(IntStream.range(from, to)
                .mapToObj(i -> new NewUnit(
                        UUID.randomUUID(),
                        Level.COMMUNE,
                        UnitType.XA,
                        code(i),
                        "Thử " + i,
                        UUID.fromString(Demo.HUU_LUNG),
                        LocalDate.of(2020, 1, 1),
                        null))
                .toList());
    }

    private static void measure(int communes, String what, int more) throws IOException {
        var took = new long[DAYS];
        for (int day = 0; day < DAYS; day++) {
            var file = file(communes, FIRST.plusDays(day), 100 + 2 * day + more);
            long began = System.nanoTime();
            as("huyen.huulung")
                    .contentType(XLSX)
                    .body(file)
                    .post(
                            "/api/v1/regimes/{r}/sheet?unit={u}&asOf={d}&reason=x",
                            Demo.REGIME,
                            Demo.HUU_LUNG,
                            FIRST.plusDays(day).toString())
                    .then()
                    .statusCode(200);
            took[day] = (System.nanoTime() - began) / 1_000_000;
        }
        Arrays.sort(took);
        long median = took[DAYS / 2];
        assertThat(median).isPositive();
        System.out.printf(
                "BENCH | %s of %,d communes | %d days | median %,d ms, quickest %,d ms | %,d values a second%n",
                what, communes, DAYS, median, took[0], 4_000L * communes / median);
    }

    private static byte[] file(int communes, LocalDate day, int value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "To So", "1.0")) {
            var sheet = workbook.newWorksheet("HL-CNSCD " + day);
            var codes =
                    List.of("UNIT", "NAME", "APP_XULANG", "APP_BANK", "SHOP_POSTMART", "SHOP_VOSO", "NOTE", "STATUS");
            IntStream.range(0, codes.size()).forEach(i -> sheet.value(1, i, codes.get(i)));
            for (int row = 0; row < communes; row++) {
                sheet.value(2 + row, 0, code(row));
                for (int column = 2; column < 6; column++) {
                    sheet.value(2 + row, column, value);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String code(int number) {
        return "%05d".formatted(90_000 + number);
    }
}
