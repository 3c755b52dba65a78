package vn.toso.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.shared.problem.Problem;
import vn.toso.testing.Mutator;
import vn.toso.testing.Seeds;
import vn.toso.testing.Workbooks;

/** Reading a file may not cost more than one second of CPU time and 64 MB plus a multiple of its size, whatever it contains. */
class HostileFileTest {

    private static final long MAX_BYTES = 64L << 20;
    private static final int TIMES_ITS_SIZE = 20;
    private static final long MAX_NANOS = 1_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The first files load the classes. */
    @BeforeAll
    static void warm() {
        for (int i = 0; i < 20; i++) {
            TableReader.read(Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        }
    }

    record Hostile(String what, byte[] file) {

        @Override
        public String toString() {
            return what + " (" + file.length + " bytes)";
        }
    }

    static Stream<Hostile> hostile() {
        var nested = "<a>".repeat(100_000);
        var many = new LinkedHashMap<String, byte[]>();
        IntStream.range(0, 60_000).forEach(i -> many.put("p" + i, new byte[0]));
        var entities = Workbooks.parts("<row><c><v>&j;</v></c></row>", "");
        entities.put(
                Workbooks.SHEET,
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                        + IntStream.range('b', 'k')
                                .mapToObj(i ->
                                        "<!ENTITY %c \"%s\">".formatted(i, ("&" + (char) (i - 1) + ";").repeat(10)))
                                .reduce("", String::concat)
                        + "]>" + entities.get(Workbooks.SHEET));
        return Stream.of(
                new Hostile("a row far below", Workbooks.of("<row r=\"2000000000\"><c><v>1</v></c></row>")),
                new Hostile("the last row there can be", Workbooks.of("<row r=\"1048576\"><c><v>1</v></c></row>")),
                new Hostile("a column far right", Workbooks.of("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")),
                new Hostile("the last column there can be", Workbooks.of("<row><c r=\"XFD1\"><v>1</v></c></row>")),
                new Hostile("an exponent", Workbooks.of("<row><c><v>1E999999999</v></c></row>")),
                new Hostile("a small exponent", Workbooks.of("<row><c><v>1E-999999999</v></c></row>")),
                new Hostile(
                        "a number of a million digits",
                        Workbooks.of("<row><c><v>" + "9".repeat(1_000_000) + "</v></c></row>")),
                new Hostile(
                        "a text of ten million letters",
                        Workbooks.of("<row><c t=\"str\"><v>" + "a".repeat(10_000_000) + "</v></c></row>")),
                new Hostile(
                        "cells that pack well",
                        Workbooks.of("<row>" + "<c><v>1</v></c>".repeat(900) + "</row>" + "<row/>".repeat(3_000_000))),
                new Hostile("three hundred megabytes of one sign", Workbooks.of(" ".repeat(300_000_000))),
                new Hostile(
                        "everything merged",
                        Workbooks.of(
                                "<row r=\"1\"><c><v>1</v></c></row>" + rows(2, 20_000),
                                "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_000)
                                        + "</mergeCells>")),
                new Hostile(
                        "a cell far to the right in each of many rows",
                        Workbooks.of(IntStream.range(1, 90_000)
                                .mapToObj(i -> "<row r=\"%d\"><c r=\"AMJ%d\"><v>1</v></c></row>".formatted(i, i))
                                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                                .toString())),
                new Hostile("sixty thousand parts", Workbooks.zipped(many)),
                new Hostile("entities of entities", Workbooks.zip(entities)),
                new Hostile("deeply nested", Workbooks.of(nested)),
                new Hostile("shared texts without end", texts(3_000_000)),
                new Hostile("a million styles", styles(1_000_000)),
                new Hostile("quotes without end", ("a,\"" + "\"\"".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8)),
                new Hostile("commas without end", ",".repeat(4_000_000).getBytes(StandardCharsets.UTF_8)),
                new Hostile("lines without end", "\n".repeat(8_000_000).getBytes(StandardCharsets.UTF_8)),
                new Hostile("zeros", new byte[4_000_000]),
                new Hostile("an archive of nothing", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0}));
    }

    private static String rows(int from, int to) {
        var rows = new StringBuilder();
        IntStream.range(from, to)
                .forEach(i -> rows.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>"));
        return rows.toString();
    }

    private static byte[] texts(int count) {
        var parts = Workbooks.parts("<row/>", "");
        parts.put(Workbooks.TEXTS, "<sst>" + "<si><t>a</t></si>".repeat(count) + "</sst>");
        return Workbooks.zip(parts);
    }

    private static byte[] styles(int count) {
        var parts = Workbooks.parts("<row/>", "");
        parts.put(
                Workbooks.STYLES,
                "<styleSheet><cellXfs>" + "<xf numFmtId=\"1\"/>".repeat(count) + "</cellXfs></styleSheet>");
        return Workbooks.zip(parts);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readingCostsLittle(Hostile hostile) {
        assertThat(cost(hostile.file())).as(hostile.what()).satisfies(HostileFileTest::isModest);
    }

    @Test
    void mutatedFilesCostLittleAndAreReadOrRefused() throws IOException {
        var originals = originals();
        var counts = new int[2];
        Seeds.of(1_500, 60_000).forEach(seed -> {
            var original = originals.get((int) (Math.abs(seed) % originals.size()));
            var cost = cost(new Mutator(seed).change(original));
            assertThat(cost).as("seed %d", seed).satisfies(HostileFileTest::isModest);
            counts[cost.refused() ? 1 : 0]++;
        });
        System.out.printf("Changed files: %d read, %d refused%n", counts[0], counts[1]);
        assertThat(counts[0]).isPositive();
        assertThat(counts[1]).isPositive();
    }

    private record Cost(int size, long bytes, long nanos, boolean refused) {}

    private static void isModest(Cost cost) {
        assertThat(cost.bytes()).as("allocated").isLessThan(MAX_BYTES + (long) TIMES_ITS_SIZE * cost.size());
        assertThat(cost.nanos()).as("processor time").isLessThan(MAX_NANOS);
    }

    /** All memory that the reader allocates, which is more than it uses at any time, and the CPU time of its own thread. */
    private static Cost cost(byte[] file) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        boolean refused = false;
        try {
            TableColumns.of(List.of("a", "b"), "a").read(file, new CellErrors());
        } catch (Problem problem) {
            assertThat(problem.type().wire()).isEqualTo("unreadable-table");
            refused = true;
        }
        return new Cost(
                file.length,
                THREADS.getCurrentThreadAllocatedBytes() - allocated,
                THREADS.getCurrentThreadCpuTime() - time,
                refused);
    }

    /** Exported files with all kinds of values. */
    private static List<byte[]> originals() throws IOException {
        var table = new Table(
                "bang",
                List.of("a", "b", "c", "d"),
                IntStream.range(0, 40)
                        .mapToObj(i -> Arrays.<Object>asList(
                                "Hữu Liên \"" + i + "\"",
                                i * 1_000_003L,
                                LocalDate.of(2022, 7, 13).plusDays(i),
                                i % 3 == 0 ? null : "=a;" + i))
                        .toList());
        var csv = new ByteArrayOutputStream();
        table.write(TableFormat.CSV, csv);
        var xlsx = new ByteArrayOutputStream();
        table.write(TableFormat.XLSX, xlsx);
        var styled = Workbooks.styled(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>0.7</v></c><c r=\"B2\" s=\"2\"><f>DATE(2022,4,1)</f><v>44652</v></c></row>"
                        + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><f>1+1</f><v/></c><c r=\"B3\" t=\"e\"><v>#N/A</v></c></row>",
                "0%",
                "dd/mm/yyyy");
        return List.of(xlsx.toByteArray(), styled, csv.toByteArray(), xlsx.toByteArray());
    }
}
