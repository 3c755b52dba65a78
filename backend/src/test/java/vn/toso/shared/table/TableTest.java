package vn.toso.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.text.HiddenCharacters;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.text.Vietnamese;
import vn.toso.testing.Seeds;

class TableTest {

    /** What matters to a reader of CSV. */
    private static final String SIGNS = ";;,\t\n\r \u00A0\u3000\"\"=+-@＝＠''ab";

    private static final Table TABLE = new Table(
            "bang",
            List.of("text", "number", "share", "date", "nothing"),
            List.of(Arrays.asList(
                    "Hữu Liên, \"xã\"", 62_149L, new BigDecimal("70.5"), LocalDate.of(2022, 7, 13), null)));

    @Test
    void csvOpensCorrectlyInSpreadsheets() {
        assertThat(new String(write(TABLE, TableFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFtext,number,share,date,nothing\r\n"
                        + "\"Hữu Liên, \"\"xã\"\"\",62149,70.5,2022-07-13,\r\n");
    }

    @Test
    void numbersAndDatesKeepTheirTypeInXlsx() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(write(TABLE, TableFormat.XLSX)))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("62149");
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("70.5");
            assertThat(row.getCell(3).asDate().toLocalDate()).isEqualTo("2022-07-13");
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void anExportedTableCanBeReadBack(TableFormat format) {
        var errors = new CellErrors();
        var row = TableColumns.of(TABLE.columns())
                .read(write(TABLE, format), errors)
                .rows()
                .get(0);
        assertThat(row.text("text")).isEqualTo("Hữu Liên, \"xã\"");
        assertThat(row.count("number")).isEqualTo(62_149);
        assertThat(row.percent("share")).isEqualByComparingTo("70.5");
        assertThat(row.date("date")).isEqualTo("2022-07-13");
        assertThat(row.blank("nothing")).isTrue();
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84",
                "-5",
                "@SUM(A1)",
                "＝1+1",
                "＋84",
                "－5",
                "＠SUM(A1)",
                "'=1",
                "''",
                "=HYPERLINK(\"http://x\")"
            })
    void textIsNeverReadAsAFormula(String text) throws IOException {
        var table = new Table("bang", List.of("text"), List.of(List.of(text)));
        var csv = new String(write(table, TableFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(write(table, TableFormat.XLSX)))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCell(0).getType())
                    .isEqualTo(CellType.STRING);
        }
        for (var format : TableFormat.values()) {
            assertThat(texts(write(table, format)).get(1)).containsExactly(text);
        }
    }

    @Test
    void anyTextSurvivesExportAndImportAsCsv() {
        Seeds.each(1_000, 100_000, draws -> {
            var storable = HiddenCharacters.without(draws.text(1, 255).replaceAll("[\\p{C}\\p{Z}]", "x"));
            var table = new Table("bang", List.of("a", "b"), List.of(List.of("mốc", storable)));
            assertThat(texts(write(table, TableFormat.CSV)).get(1).get(1)).isEqualTo(Vietnamese.nfc(storable));
        });
    }

    /** Read as by a spreadsheet that splits at any of its delimiters. */
    @Test
    void noCellThatAnotherDelimiterMakesIsAFormula() {
        Seeds.each(2_000, 200_000, draws -> {
            var text = new StringBuilder();
            for (int i = draws.number(1, 12); i > 0; i--) {
                text.append(SIGNS.charAt(draws.number(0, SIGNS.length() - 1)));
            }
            var table = new Table("bang", List.of("a", "b", "c"), List.of(List.of("x", text.toString(), "y")));
            var csv = new String(write(table, TableFormat.CSV), StandardCharsets.UTF_8);
            assertThat(csv.split("[;,\t\r\n]")).noneMatch(cell -> cell.matches("[\\s\\p{Z}\"]*[=+\\-@＝＋－＠].*"));
            for (var format : TableFormat.values()) {
                assertThat(texts(write(table, format)).get(1))
                        .containsExactly("x", PlainText.lines(text.toString()), "y");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An;=HYPERLINK(\"http://e\")|An;'=HYPERLINK(\"http://e\")",
                "An; =1|An; '=1",
                "An, -1|An, '-1",
                "An;'x'|An;''x'",
                "An - Bình; 1-2|An - Bình; 1-2"
            })
    void anOperatorAfterADelimiterIsMarked(String text, String marked) {
        assertThat(Formulas.kept(text)).isEqualTo(marked);
        assertThat(Formulas.undone(marked)).isEqualTo(text);
    }

    @Test
    void semicolonsInTextAreNotTakenForTheDelimiter() {
        var table = new Table("bang", List.of("a", "b"), List.of(Arrays.asList(null, "một; hai; ba; bốn")));
        assertThat(texts(write(table, TableFormat.CSV)))
                .containsExactly(List.of("a", "b"), List.of("", "một; hai; ba; bốn"));
    }

    @Test
    void csvWithSemicolonsFromAVietnameseSpreadsheetIsRead() {
        var file = "a;b\r\n\"1;2\";x\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(texts(file)).containsExactly(List.of("a", "b"), List.of("1;2", "x"));
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> TableReader.read(new byte[] {(byte) 0xFF, 0, 3}))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).type().wire())
                .isEqualTo("unreadable-table");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-13, 2022-07-13, ",
        "13/7/2022, 2022-07-13, ",
        "13/07/2022, 2022-07-13, ",
        "2022-02-30, , NOT_A_DATE",
        "31/4/2022, , NOT_A_DATE",
        "7/13/2022, , NOT_A_DATE"
    })
    void onlyUnambiguousDatesAreRead(String text, LocalDate date, CommonViolation code) {
        var errors = new CellErrors();
        var row = new TableRow(5, Map.of("d", Cell.text(text)), new TablePlace(null, Map.of("d", "C"), errors));
        assertThat(row.date("d")).isEqualTo(date);
        assertThat(row.failed()).isEqualTo(code != null);
        if (code != null) {
            assertThat(errors.told()).containsExactly(new CellError(5, "C", text, code));
        }
    }

    @Test
    void moreRowsThanTheWriterBuffersAreAllWritten() {
        var table = new Table("bang", List.of("number", "moment"), () -> IntStream.range(0, 1_234)
                .<List<Object>>mapToObj(i -> List.of(i, OffsetDateTime.parse("2022-07-13T17:05:00+07:00")))
                .iterator());
        var read = TableReader.read(write(table, TableFormat.XLSX)).lines();
        assertThat(read).hasSize(1_235);
        assertThat(read.get(1_234).cell(0).number()).isEqualByComparingTo("1233");
        assertThat(new String(write(table, TableFormat.CSV), StandardCharsets.UTF_8))
                .endsWith("1233,2022-07-13T17:05+07:00\r\n");
    }

    /** A sheet of the format ends at row 1.048.576. */
    @Test
    void rowsThatFitOnNoSheetFollowOnAnotherOne() {
        int rows = FileLimits.MAX_ROW + 1;
        var table = new Table("bang", List.of("number"), () -> IntStream.range(0, rows)
                .<List<Object>>mapToObj(i -> i % 1_000 == 0 || i > rows - 4 ? List.of(i) : Arrays.asList((Object) null))
                .iterator());
        var file = write(table, TableFormat.XLSX);
        var first = TableReader.read(file, "bang"::equals).lines();
        assertThat(first.get(first.size() - 1).number()).isEqualTo(FileLimits.MAX_ROW);
        assertThat(first.get(first.size() - 1).cell(0).number()).isEqualByComparingTo("1048574");
        var second = TableReader.read(file, "bang 2"::equals).lines();
        assertThat(second.stream().map(line -> line.cell(0).shown())).containsExactly("number", "1048575", "1048576");
    }

    private static List<List<String>> texts(byte[] file) {
        return TableReader.read(file).lines().stream()
                .map(line -> line.cells().stream().map(Cell::shown).toList())
                .toList();
    }

    private static byte[] write(Table table, TableFormat format) {
        var bytes = new ByteArrayOutputStream();
        try {
            table.write(format, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
