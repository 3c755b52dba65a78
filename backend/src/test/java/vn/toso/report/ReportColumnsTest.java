package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.indicator.Counts;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.target.RateMethod;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** The files have the columns and the date line that the page shows: the SPA's tests read the same tables. */
class ReportColumnsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    record Columns(boolean compared, boolean rated, List<String> columns) {}

    record DateLine(LocalDate signedOn, String line) {}

    private static <T> Stream<T> cases(String file, Class<T[]> type) throws IOException {
        var json = Files.readString(Path.of("src/test/resources", file));
        return Stream.of(new ObjectMapper().findAndRegisterModules().readValue(json, type));
    }

    static Stream<Columns> columns() throws IOException {
        return cases("report-columns.json", Columns[].class);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyFileHasTheColumnsOfThePage(Columns expected) throws IOException {
        var report = ReportPrint.issued(paper(DAY), content(expected.compared, expected.rated), 1, "ab");
        assertThat(report.annexes().get(0).columns()).isEqualTo(expected.columns);
        assertThat(docx(report)).isEqualTo(expected.columns);
        assertThat(xlsx(report)).isEqualTo(expected.columns);
        try (var pdf = Loader.loadPDF(ReportPdf.write(report))) {
            // The order is that of the table's cells, not of their places.
            assertThat(PrintedReport.unbroken(new PDFTextStripper().getText(pdf)))
                    .contains(expected.columns.stream()
                            .map(PrintedReport::unbroken)
                            .toArray(String[]::new));
        }
    }

    static Stream<DateLine> dates() throws IOException {
        return cases("report-dates.json", DateLine[].class);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyFileHasTheDateLineOfThePage(DateLine expected) {
        assertThat(ReportPrint.issued(paper(expected.signedOn), content(true, true), 1, "ab")
                        .placeAndDate())
                .isEqualTo(expected.line);
    }

    @Test
    void theAddresseeIsPrintedWhereTheRecipientsReferToIt() {
        assertThat(addressed("Như trên", "Lưu: VT, VHTT")).isEqualTo("Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn.");
        assertThat(addressed("Như trên;")).isEqualTo("Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn.");
        assertThat(addressed("Sở Thông tin và Truyền thông", "Lưu: VT")).isEmpty();
    }

    @Test
    void thePopulationIsThatOfTheUnitsBelowIfAllOfThemAreRecorded() {
        assertThat(populated(null, 100L, 20L).population()).isEqualTo(120);
        assertThat(populated(null, 100L, null).population()).isNull();
        assertThat(populated(130L, 100L, null).population()).isEqualTo(130);
    }

    @Test
    void aPopulationOfItsOwnThatIsNotTheSumIsSaid() {
        assertThat(new Words(populated(130L, 100L, 20L)).behind().scope())
                .isEqualTo("Dân số được nhập riêng cho huyện Hữu Lũng là 130, khác tổng các dòng (120).");
        assertThat(new Words(populated(120L, 100L, 20L)).behind().scope()).isEmpty();
        assertThat(new Words(populated(null, 100L, 20L)).behind().scope()).isEmpty();
        assertThat(new Words(populated(130L, 100L, null)).behind().scope())
                .isEqualTo("Dân số ở dòng tổng (130) khác tổng các dòng (100): 1 dòng chưa có dân số.");
    }

    private static String addressed(String... recipients) {
        var paper = new Paper(
                "",
                "HUYỆN",
                "",
                "Hữu Lũng",
                null,
                "Kết quả",
                List.of(),
                Wording.STANDARD.signature(),
                List.of(recipients),
                "Ủy ban nhân dân tỉnh Lạng Sơn");
        return ReportPrint.issued(paper, content(true, true), 1, "ab").addressLine();
    }

    private static List<String> docx(ReportDocument report) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(ReportDocx.write(report)))) {
            var rows = document.getTables().get(2).getRows();
            return heads(
                    rows.get(0).getTableCells().stream()
                            .map(one -> one.getText())
                            .toList(),
                    rows.get(1).getTableCells().stream()
                            .map(one -> one.getText())
                            .toList(),
                    report);
        }
    }

    private static List<String> xlsx(ReportDocument report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportXlsx.write(report, bytes);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var heads = new ArrayList<String>();
            workbook.getSheet(ReportXlsx.ANNEX).getRow(3).forEach(cell -> heads.add(cell.getStringCellValue()));
            return heads;
        }
    }

    /** Of two rows of headings, the lower ones stand below those that span several columns. */
    private static List<String> heads(List<String> above, List<String> below, ReportDocument report) {
        var heads = new ArrayList<String>();
        int column = 0;
        int cell = 0;
        for (var group : report.annexes().get(0).groups()) {
            for (int i = 0; i < group.columns(); i++, column++) {
                heads.add(group.titled() ? below.get(column) : above.get(cell++));
            }
            cell += group.titled() ? 1 : 0;
        }
        return heads;
    }

    private static Paper paper(LocalDate signedOn) {
        return new Paper(
                "",
                "HUYỆN",
                "1/BC",
                "Hữu Lũng",
                signedOn,
                "Kết quả",
                List.of(),
                Wording.STANDARD.signature(),
                List.of(),
                null);
    }

    private static ReportContent content(boolean compared, boolean rated) {
        var percent = rated ? new BigDecimal("3.5") : null;
        var line = Line.of(
                new UUID(1, 2),
                "MBBank",
                false,
                false,
                Counts.ACCOUNTS,
                null,
                BigInteger.TEN,
                compared ? BigInteger.ONE : null,
                percent,
                rated ? 1 : null,
                rated ? RateMethod.SHARE : null,
                null,
                null);
        var figure = Cell.of(BigInteger.TEN, compared ? BigInteger.ONE : null, percent, null, null);
        return content(compared ? DAY.minusDays(1) : null, null, List.of(line), List.of(row(1, 100L, List.of(figure))));
    }

    private static ReportContent populated(Long own, Long first, Long second) {
        return content(null, own, List.of(), List.of(row(1, first, List.of()), row(2, second, List.of())));
    }

    private static ReportContent content(LocalDate previous, Long population, List<Line> lines, List<Row> rows) {
        return new ReportContent(
                new UnitRef(new UUID(2, 2), Level.DISTRICT, UnitType.HUYEN, "186", "Hữu Lũng"),
                DAY,
                null,
                "Báo cáo hằng ngày",
                "Công văn số 439/UBND-VH",
                new Counted(rows.size(), rows.size(), 0, 0, 0, null, null),
                List.of(),
                previous,
                null,
                population,
                lines,
                rows,
                List.of(),
                null,
                null,
                null);
    }

    private static Row row(int number, Long population, List<Cell> figures) {
        return new Row(
                new UnitRef(new UUID(0, number), Level.COMMUNE, UnitType.XA, "0639" + number, "Số " + number),
                null,
                null,
                ObligationStatus.REPORTED,
                null,
                null,
                null,
                null,
                null,
                null,
                population,
                null,
                null,
                figures,
                null,
                null,
                null,
                null);
    }
}
