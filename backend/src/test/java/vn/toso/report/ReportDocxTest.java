package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.toso.report.ReportDocument.Cell;

class ReportDocxTest {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private XWPFDocument document;

    @BeforeEach
    void open() throws IOException {
        document = new XWPFDocument(new ByteArrayInputStream(ReportDocx.write(Reports.huuLung())));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void theFileContainsTheTextOfTheReport() throws IOException {
        assertThat(text(document))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "HUYỆN HỮU LŨNG")
                .contains("Số: 12/BC-UBND", "Hữu Lũng, ngày 13 tháng 7 năm 2022", "BÁO CÁO")
                .contains("6.281 (10,1%)", Reports.MISSING, "- Tài khoản thanh toán MBBank: 1.584 tài khoản (2,55%);")
                .contains("TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn Ví Dụ", Reports.REFERENCE)
                .contains("- UBND các xã, thị trấn;", "- Lưu: VT, VHTT.");
    }

    @Test
    void theAnnexIsATableOfEveryUnit() {
        var rows = annex().getRows();
        assertThat(rows).hasSize(2 + 24 + 1);
        assertThat(rows.get(2).getCell(1).getText()).isEqualTo("Hữu Lũng");
        assertThat(cells(26)).startsWith("", "Tổng cộng", "62.149").contains("2.205", "3,55%", "6.281", "10,1%");
        assertThat(rows.get(2).getCell(2).getParagraphs().get(0).getStyle()).isEqualTo("TableNumber");
        assertThat(rows.get(26)
                        .getCell(2)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .isBold())
                .isTrue();
    }

    @Test
    void headingsRepeatOnEveryPage() {
        var rows = annex().getRows();
        assertThat(rows.subList(0, 2)).allMatch(row -> row.isRepeatHeader());
        assertThat(rows.subList(2, 27)).noneMatch(row -> row.isRepeatHeader());
        assertThat(cells(0)).contains("Đơn vị", "Công dân số Xứ Lạng");
        assertThat(rows.get(0).getCell(3).getCTTc().getTcPr().getGridSpan().getVal())
                .isEqualTo(4);
        assertThat(cells(1)).startsWith("", "", "", "Kỳ trước", "Phát sinh trong kỳ");
    }

    @Test
    void withoutGroupsThereIsOneRowOfHeadings() throws IOException {
        try (var written = new XWPFDocument(new ByteArrayInputStream(ReportDocx.write(Reports.withoutGroups())))) {
            var rows = written.getTables().get(2).getRows();
            assertThat(rows).hasSize(1 + 24 + 1);
            assertThat(rows.get(0).getTableCells()).hasSize(25);
        }
    }

    @Test
    void pagesHaveTheMarginsOfTheDecree() {
        var portrait = sections(0);
        assertThat(millimetres(portrait.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(portrait.getPgSz().getH())).isEqualTo(297);
        var landscape = sections(1);
        assertThat(landscape.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(millimetres(landscape.getPgSz().getW())).isEqualTo(297);
        for (var section : List.of(portrait, landscape)) {
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(20);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(20);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(30);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(15);
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondOn() {
        assertThat(sections(0).isSetTitlePg()).isTrue();
        assertThat(sections(1).isSetTitlePg()).isFalse();
        assertThat(document.getHeaderList()).hasSize(1);
        assertThat(sections(0).getHeaderReferenceArray(0).getId())
                .isEqualTo(sections(1).getHeaderReferenceArray(0).getId());
        var field =
                document.getHeaderList().get(0).getParagraphs().get(0).getCTP().getFldSimpleArray(0);
        assertThat(field.getInstr()).isEqualTo("PAGE");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1.000", "62149, 62.149", "1234567, 1.234.567", "-2, -2", "-150, -150"})
    void countsAreWrittenInGroups(long count, String written) {
        assertThat(Cell.count(count).printed()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"10.1; 10,1%", "3.50; 3,50%", "100; 100%", "0.0; 0,0%", "1234.5; 1.234,5%"})
    void ratesKeepTheirDigits(BigDecimal rate, String written) {
        assertThat(Cell.percent(rate).printed()).isEqualTo(written);
    }

    @Test
    void headingsHaveTheHeadingStyle() {
        assertThat(document.getParagraphs())
                .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .extracting(paragraph -> paragraph.getText())
                .containsExactly("I. CHỈ TIÊU ĐƯỢC GIAO", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ VÀ ĐỀ NGHỊ");
        assertThat(document.getStyles().styleExist("Heading1")).isTrue();
        assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                .isEqualTo(14);
    }

    @Test
    void aMissingDateIsPrintedAsDots() throws IOException {
        try (var undated = new XWPFDocument(new ByteArrayInputStream(ReportDocx.write(Reports.undated())))) {
            assertThat(text(undated))
                    .contains("Hữu Lũng, ngày .... tháng .... năm ......")
                    .contains("UBND HUYỆN HỮU LŨNG", "PHÒNG VĂN HÓA VÀ THÔNG TIN");
        }
    }

    @Test
    void theSameReportIsTheSameFile() throws IOException {
        var written = ReportDocx.write(Reports.huuLung());
        assertThat(ReportDocx.write(Reports.huuLung())).isEqualTo(written);
        assertThat(document.getProperties().getCoreProperties().getCreated()).isEqualTo("2022-07-13T00:00:00Z");
        assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("BÁO CÁO Kết quả");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:modified");
            }
        }
    }

    private static String text(XWPFDocument document) throws IOException {
        try (var extractor = new XWPFWordExtractor(document)) {
            extractor.setCloseFilesystem(false);
            return extractor.getText().replace("\u00a0", " ").replace("\u2060", "");
        }
    }

    private XWPFTable annex() {
        return document.getTables().get(2);
    }

    private List<String> cells(int row) {
        return annex().getRow(row).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    private CTSectPr sections(int index) {
        var sections = document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .map(properties -> properties.getSectPr())
                .toList();
        assertThat(sections).hasSize(1);
        return index == 0 ? sections.get(0) : document.getDocument().getBody().getSectPr();
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) / TWIPS_PER_MILLIMETRE);
    }
}
