package vn.toso.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the cost of reading a hundred thousand rows of each table. The figures are printed and never checked. */
class FilesBench {

    private static final int ROWS = 100_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<Object> row(String table, int i) {
        var code = "%05d".formatted(i % 10_599);
        return switch (table) {
            case "units" -> List.of("VILLAGE", "", "Thôn " + i, "THON", code);
            case "population" -> List.of("COMMUNE", code, "Xã " + i, "", 2022L, 5_000L + i, 3_000L, 900L, "Niên giám");
            case "teams" ->
                List.of(
                        code,
                        "Xã " + i / 20,
                        "VILLAGE",
                        "Tổ " + i / 5,
                        "",
                        LocalDate.of(2022, 4, 1),
                        "12/QĐ-UBND",
                        LocalDate.of(2022, 4, 1),
                        "Chủ tịch",
                        "Nguyễn Văn " + i,
                        "MEMBER",
                        "Bí thư chi bộ",
                        "x",
                        "09%08d".formatted(i),
                        "",
                        LocalDate.of(2022, 4, 1),
                        "12/QĐ-UBND",
                        LocalDate.of(2022, 4, 1),
                        "Chủ tịch");
            default -> List.of(code, "Xã " + i, (long) i, i * 3L, i * 7L, 0L, "", "Đã gửi");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "units, CSV",
        "units, XLSX",
        "population, CSV",
        "population, XLSX",
        "teams, CSV",
        "teams, XLSX",
        "sheet, CSV",
        "sheet, XLSX"
    })
    void read(String name, TableFormat format) throws IOException {
        IntFunction<List<Object>> row = i -> row(name, i);
        var columns =
                IntStream.range(0, row.apply(0).size()).mapToObj(i -> "c" + i).toList();
        var out = new ByteArrayOutputStream();
        new Table("bang", columns, () -> IntStream.range(0, ROWS).mapToObj(row).iterator()).write(format, out);
        var file = out.toByteArray();
        TableColumns.of(columns, "c0").read(file, new CellErrors());
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long idle = used();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        long time = THREADS.getCurrentThreadCpuTime();
        var table = TableColumns.of(columns, "c0").read(file, new CellErrors());
        long took = (System.nanoTime() - began) / 1_000_000;
        long cpu = (THREADS.getCurrentThreadCpuTime() - time) / 1_000_000;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        long held = used() - idle;
        assertThat(table.rows()).hasSize(ROWS);
        System.out.printf(
                "BENCH read %s %s: file %.1f MB, %d ms (%d ms processor), held %d MB, peak with garbage %d MB%n",
                name, format, file.length / 1e6, took, cpu, held >> 20, peak - idle >> 20);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
