package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static byte[] file;
    private static PDDocument document;

    @BeforeAll
    static void write() throws IOException {
        file = ReportPdf.write(Reports.huuLung());
        document = Loader.loadPDF(file);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void theFileContainsTheTextOfTheReport() throws IOException {
        assertThat(text(1, 3))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "HUYỆN HỮU LŨNG")
                .contains("Số: 12/BC-UBND", "Hữu Lũng, ngày 13 tháng 7 năm 2022", "BÁO CÁO")
                .contains("Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn. ", "- Như trên;")
                .contains("6.281 (10,1%)", Reports.MISSING, "- Tài khoản thanh toán MBBank: 1.584 tài khoản (2,55%);")
                .contains("TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn Ví Dụ", "Nơi nhận:", "- Lưu: VT, VHTT.")
                .contains(Reports.REFERENCE);
    }

    @Test
    void theAnnexHasEveryUnit() throws IOException {
        assertThat(text(3, 3))
                .contains("Quyết Thắng", "Hữu Liên", "Hòa Thắng", "Chưa gửi")
                .contains("Tổng cộng 62.149 2.095 110 2.205 3,55%", "6.281 10,1% 22/24");
    }

    @Test
    void headingsRepeatOnEveryPage() throws IOException {
        var rows = new ArrayList<>(Reports.communes());
        rows.addAll(Reports.communes());
        try (var longer = Loader.loadPDF(ReportPdf.write(Reports.huuLung(Reports.annex(rows))))) {
            assertThat(longer.getNumberOfPages()).isEqualTo(4);
            assertThat(text(longer, 3, 3)).contains("Công dân số Xứ Lạng", "Xếp");
            assertThat(text(longer, 4, 4)).contains("Công dân số Xứ Lạng", "Xếp", "Tổng cộng");
        }
    }

    @Test
    void withoutGroupsThereIsOneRowOfHeadings() throws IOException {
        try (var plain = Loader.loadPDF(ReportPdf.write(Reports.withoutGroups()))) {
            var tags = new ArrayList<String>();
            tags(plain.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).filteredOn("TH"::equals).hasSize(25);
        }
    }

    @Test
    void pagesHaveTheMarginsOfTheDecree() throws IOException {
        assertThat(document.getNumberOfPages()).isEqualTo(3);
        assertThat(size(0)).containsExactly(210, 297);
        assertThat(size(2)).containsExactly(297, 210);
        for (int page = 1; page <= 3; page++) {
            var places = new Places(page);
            places.getText(document);
            double width = size(page - 1).get(0);
            assertThat(places.left).as("left of page " + page).isBetween(30.0, 31.5);
            assertThat(places.right).as("right of page " + page).isBetween(width - 17, width - 14.9);
            assertThat(places.bottom)
                    .as("bottom of page " + page)
                    .isLessThanOrEqualTo(size(page - 1).get(1) - 20.0);
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondOn() throws IOException {
        assertThat(text(1, 1)).startsWith("ỦY BAN NHÂN DÂN");
        assertThat(text(2, 2)).startsWith("2\n");
        assertThat(text(3, 3)).startsWith("3\n");
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        assertThat(fonts).isNotEmpty().allMatch(font -> font.isEmbedded());
        assertThat(fonts)
                .extracting(font -> font.getName().replaceFirst("^[A-Z]{6}\\+", ""))
                .containsOnly(
                        "LiberationSerif",
                        "LiberationSerif-Bold",
                        "LiberationSerif-Italic",
                        "LiberationSerif-BoldItalic");
    }

    @Test
    void theFileIsTaggedForScreenReaders() throws IOException {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("vi");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(document.getDocumentInformation().getTitle()).startsWith("BÁO CÁO Kết quả");
        assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains("<pdfuaid:part>1</pdfuaid:part>");

        var tags = new ArrayList<String>();
        tags(catalog.getStructureTreeRoot(), tags);
        assertThat(tags).contains("H1", "H2", "P", "L", "LI");
        // One table only, with headings: the letterhead is not a table.
        assertThat(tags).filteredOn("Table"::equals).hasSize(1);
        assertThat(tags).filteredOn("TH"::equals).hasSize(7 + 5 + 18);
        // Seven headings have an empty cell above them.
        assertThat(tags).filteredOn("TD"::equals).hasSize(7 + 25 * 25);
    }

    @Test
    void aMissingDateIsPrintedAsDots() throws IOException {
        try (var undated = Loader.loadPDF(ReportPdf.write(Reports.undated()))) {
            assertThat(text(undated, 1, 1))
                    .contains("Hữu Lũng, ngày .... tháng .... năm ......")
                    .contains("UBND HUYỆN HỮU LŨNG");
        }
    }

    @Test
    void theSameReportIsTheSameFile() {
        assertThat(ReportPdf.write(Reports.huuLung())).isEqualTo(file);
        assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                .isEqualTo("2022-07-13T00:00:00Z");
        assertThat(document.getDocumentInformation().getModificationDate()).isNull();
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }

    private static List<Integer> size(int page) {
        var box = document.getPage(page).getMediaBox();
        return List.of(millimetres(box.getWidth()), millimetres(box.getHeight()));
    }

    private static int millimetres(float points) {
        return (int) Math.round(points / POINTS_PER_MILLIMETRE);
    }

    private static String text(int first, int last) throws IOException {
        return text(document, first, last);
    }

    /** In reading order, with lines joined to sentences. */
    private static String text(PDDocument document, int first, int last) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(first == last);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        // No-break spaces read like spaces; some have a separator of the reader beside them.
        var text = stripper.getText(document).replaceAll(" *\u00a0 *", " ");
        return first == last ? text : text.replaceAll("\\s+", " ");
    }

    /** The area that text covers on a page, in millimetres from the left and from the top. */
    private static final class Places extends PDFTextStripper {

        private double left = Double.MAX_VALUE;
        private double right;
        private double bottom;

        Places(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            left = Math.min(left, letter.getXDirAdj() / POINTS_PER_MILLIMETRE);
            right = Math.max(right, (letter.getXDirAdj() + letter.getWidthDirAdj()) / POINTS_PER_MILLIMETRE);
            bottom = Math.max(bottom, letter.getYDirAdj() / POINTS_PER_MILLIMETRE);
            super.processTextPosition(letter);
        }
    }
}
