package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.toso.report.ReportDocument.Cell;

class ReportXlsxTest {

    /** Title and note come first, then two rows of headings. */
    private static final int FIRST_ROW = 4;

    private static final int TOTAL = FIRST_ROW + 24;
    private static final int NATION = 10_599;

    private static byte[] file;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        file = written(Reports.huuLung());
        workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    @Test
    void theTextIsOnItsOwnSheet() throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(read.getSheets().map(sheet -> sheet.getName())).containsExactly("Báo cáo", "Phụ lục");
            var lines = read.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
            assertThat(String.join("\n", lines))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/BC-UBND")
                    .contains("Hữu Lũng, ngày 13 tháng 7 năm 2022", "6.281 (10,1%)", Reports.MISSING)
                    .contains("Nguyễn Văn Ví Dụ", "- Lưu: VT, VHTT.", Reports.REFERENCE);
        }
    }

    @Test
    void numbersAreNumbersShownWithTheirDigits() {
        var total = annex().getRow(TOTAL);
        assertThat(total.getCell(1).getStringCellValue()).isEqualTo("Tổng cộng");
        assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(62_149);
        assertThat(total.getCell(5).getNumericCellValue()).isEqualTo(2_205);
        assertThat(total.getCell(6).getNumericCellValue()).isEqualTo(0.0355);
        assertThat(total.getCell(19).getNumericCellValue()).isEqualTo(6_281);
        assertThat(total.getCell(20).getNumericCellValue()).isEqualTo(0.101);
        assertThat(workbook.getFontAt(total.getCell(2).getCellStyle().getFontIndex())
                        .getBold())
                .isTrue();
        var shown = new DataFormatter(Locale.ROOT);
        assertThat(shown.formatCellValue(total.getCell(2))).isEqualTo("62,149");
        assertThat(shown.formatCellValue(total.getCell(6))).isEqualTo("3.55%");
        assertThat(shown.formatCellValue(total.getCell(20))).isEqualTo("10.1%");
    }

    @Test
    void everyUnitHasARowAndMissingUnitsHaveNoZero() {
        var sheet = annex();
        assertThat(sheet.getLastRowNum()).isEqualTo(TOTAL);
        var huuLien = sheet.getRow(FIRST_ROW + 1);
        assertThat(huuLien.getCell(1).getStringCellValue()).isEqualTo("Hữu Liên");
        assertThat(huuLien.getCell(5).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(huuLien.getCell(23).getStringCellValue()).isEqualTo("Chưa gửi");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        var row = Reports.commune(3, "=1+1", "06391,3013,34,101,79,45,".split(",", -1));
        var odd = Reports.huuLung(
                Reports.annex(List.of(row, named(row, "+84 25"), named(row, "@SUM(1)"), named(row, "-2"))));
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(written(odd)))) {
            var sheet = read.getSheet("Phụ lục");
            for (int i = 0; i < 4; i++) {
                assertThat(sheet.getRow(FIRST_ROW + i).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(sheet.getRow(FIRST_ROW).getCell(1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void headingsAreFrozenAndRepeatOnEveryPage() {
        var sheet = annex();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) FIRST_ROW);
        assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 2);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Công dân số Xứ Lạng");
        for (int column = 3; column < 7; column++) {
            assertThat(sheet.getRow(2).getCell(column).getCellStyle().getAlignment())
                    .isEqualTo(HorizontalAlignment.CENTER_SELECTION);
        }
        assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("Kỳ trước");
        assertThat(sheet.getMergedRegions()).isEmpty();
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    }

    @Test
    void aNationNeedsNoMoreMemoryThanADistrict() throws IOException {
        var made = new MadeUpRows();
        var nation = written(Reports.huuLung(Reports.annex(made)));
        assertThat(made.growth())
                .as("bytes kept between an early and a late row")
                .isLessThan(6L << 20);
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(nation))) {
            var sheet = read.findSheet("Phụ lục").orElseThrow();
            try (var rows = sheet.openStream()) {
                var plan = rows.skip(FIRST_ROW)
                        .limit(NATION)
                        .map(row -> row.getCellAsNumber(2).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(plan).isEqualByComparingTo(BigDecimal.valueOf(NATION * 3_013L));
            }
        }
    }

    @Test
    void theSameReportIsTheSameFile() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(written(Reports.huuLung())).isEqualTo(file);
        }
        assertThat(workbook.getProperties().getCoreProperties().getCreated()).isEqualTo("2022-07-13T00:00:00Z");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
    }

    private static XSSFSheet annex() {
        return workbook.getSheet("Phụ lục");
    }

    private static byte[] written(ReportDocument report) {
        var bytes = new ByteArrayOutputStream();
        ReportXlsx.write(report, bytes);
        return bytes.toByteArray();
    }

    private static List<Cell> named(List<Cell> row, String name) {
        var other = new ArrayList<>(row);
        other.set(1, Cell.text(name));
        return other;
    }

    /** As many rows as the country had communes. Each row is created when it is read. */
    private static final class MadeUpRows extends AbstractList<List<Cell>> {

        private static final int EARLY = 1_000;
        private static final int LATE = 10_500;

        private long early;
        private long late;

        @Override
        public List<Cell> get(int index) {
            // Measured on every pass; the last pass, which writes, counts.
            if (index == EARLY) {
                early = used();
            } else if (index == LATE) {
                late = used();
            }
            return Reports.commune(index + 1, "Xã " + index, "06391,3013,34,101,79,45,".split(",", -1));
        }

        @Override
        public int size() {
            return NATION;
        }

        long growth() {
            return late - early;
        }

        private static long used() {
            System.gc();
            var runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
