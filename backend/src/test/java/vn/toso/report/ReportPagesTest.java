package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Group;
import vn.toso.report.ReportDocument.Paragraph;
import vn.toso.report.ReportDocument.Style;

/** Where the words of the printed pages stand: none over another, none cut off, none over two lines. */
class ReportPagesTest {

    /** Between two columns, in points; letters of a word are closer. */
    private static final double GAP = 1;

    private static final String LONG =
            "PHÒNG VĂN HÓA, KHOA HỌC VÀ THÔNG TIN PHƯỜNG PHAN RANG - THÁP CHÀM THÀNH PHỐ ĐẶC KHU PHÚ QUỐC";

    /** What must stand on one line. Lines are filled with other words, so that each stands at the end of some line. */
    private static final List<String> TOGETHER = List.of(
            "13/7/2022",
            "355/UBND-KGVX",
            "1672/NQ-UBTVQH15",
            "10,1%",
            "6.281 tài khoản",
            "02 thị trấn",
            "ngày 13 tháng 7 năm 2022",
            "số 439/UBND-VH");

    /** A word with its box, in points from the top left corner of the page. */
    private record Word(String text, int page, double left, double top, double right, double bottom) {

        boolean overlaps(Word other) {
            return page == other.page
                    && Math.min(right, other.right) - Math.max(left, other.left) > 0.3
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > 1;
        }
    }

    static Stream<Arguments> reports() {
        var plain = Reports.huuLung();
        var longNames = headed(plain, LONG, "ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "123456/BC-SVHTTDLTTTTKHCN-VP");
        return Stream.of(
                Arguments.of("the district", plain),
                Arguments.of("long names", longNames),
                Arguments.of("200 rows", Reports.huuLung(Reports.annex(rows(200)))),
                Arguments.of("a draft", headed(plain, "XÃ A", "", "")),
                Arguments.of("ten indicators", Reports.huuLung(wide(10))),
                Arguments.of("a heading longer than its column", Reports.huuLung(narrow())),
                Arguments.of("unsplittable words in every place of a line", worded(plain)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void noWordStandsOverAnotherOrIsCutOff(String name, ReportDocument report) throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.write(report))) {
            var words = words(pdf);
            assertThat(words).hasSizeGreaterThan(100);
            for (var word : words) {
                var page = pdf.getPage(word.page - 1).getMediaBox();
                assertThat(word.left).as(word.toString()).isGreaterThan(20);
                assertThat(word.right).as(word.toString()).isLessThan(page.getWidth() - 20);
                assertThat(word.top).as(word.toString()).isGreaterThan(5);
                assertThat(word.bottom).as(word.toString()).isLessThan(page.getHeight() - 40);
            }
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    var one = words.get(i);
                    var other = words.get(j);
                    assertThat(one.overlaps(other)).as("%s over %s", one, other).isFalse();
                }
            }
            var expected = expected(report);
            assertThat(words.stream().map(Word::text).toList()).containsAll(expected);
        }
    }

    /** A word that was split, or pushed together with another one, is not among the words of the pages. */
    private static List<String> expected(ReportDocument report) {
        var texts = new ArrayList<String>();
        texts.add(report.issuingBody());
        texts.add(report.number());
        texts.add(report.subject());
        report.body().forEach(paragraph -> texts.add(paragraph.text()));
        for (var annex : report.annexes()) {
            annex.groups().forEach(group -> texts.add(group.title()));
            texts.addAll(annex.columns());
            annex.rows().forEach(row -> row.forEach(cell -> texts.add(cell.printed())));
        }
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    @Test
    void whatBelongsTogetherStandsOnOneLine() throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.write(worded(Reports.huuLung())))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .replace('\u00a0', ' ')
                    .lines()
                    .toList();
            for (var together : TOGETHER) {
                long times = lines.stream()
                        .mapToLong(line -> line.split(java.util.regex.Pattern.quote(together), -1).length - 1)
                        .sum();
                assertThat(times).as(together).isGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void anAnnexOf24RowsHasOnePageAndOneOf200RepeatsItsHeadings() throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.write(Reports.huuLung()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
        try (var pdf = Loader.loadPDF(ReportPdf.write(Reports.huuLung(Reports.annex(rows(200)))))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(6);
            for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
                assertThat(words(pdf, page))
                        .extracting(Word::text)
                        .as("page " + page)
                        .contains("PostMart", "STT");
            }
        }
    }

    @Test
    void theDocxCarriesTheSameMarks() {
        assertThat(Unbroken.words(
                        "Ngày 13 tháng 7 năm 2022, số 355/UBND-KGVX: 6.281 tài khoản (10,1% kế hoạch) của 02 xã."))
                .isEqualTo("Ngày\u00a013\u00a0tháng\u00a07\u00a0năm\u00a02022, số\u00a0355/\u2060UBND-\u2060KGVX:"
                        + " 6.281\u00a0tài\u00a0khoản (10,1%\u00a0kế\u00a0hoạch) của 02\u00a0xã.");
        assertThat(Unbroken.words("đến hết ngày 13/7/2022 là Tổ công nghệ số - 5 tổ"))
                .isEqualTo("đến hết ngày\u00a013/7/2022 là Tổ công nghệ số - 5\u00a0tổ");
        assertThat(Unbroken.spaces("Hữu Lũng, ngày .... tháng .... năm ......"))
                .isEqualTo("Hữu Lũng, ngày\u00a0....\u00a0tháng\u00a0....\u00a0năm\u00a0......");
    }

    private static ReportDocument headed(ReportDocument one, String issuing, String superior, String number) {
        return new ReportDocument(
                superior,
                issuing,
                number,
                one.place(),
                number.isEmpty() ? null : one.date(),
                one.kind(),
                one.subject(),
                one.addressee(),
                one.body(),
                one.signature(),
                one.recipients(),
                one.annexes(),
                one.reference(),
                number.isEmpty() ? "DỰ THẢO" : "");
    }

    /** Each text of {@link #TOGETHER} begins in 60 places of a line. */
    private static ReportDocument worded(ReportDocument one) {
        var body = TOGETHER.stream()
                .flatMap(together -> IntStream.range(0, 60)
                        .mapToObj(n -> new Paragraph(Style.TEXT, "ơi ".repeat(n % 30 + 1) + together + " " + together)))
                .toList();
        return new ReportDocument(
                one.superiorBody(),
                one.issuingBody(),
                one.number(),
                one.place(),
                one.date(),
                one.kind(),
                one.subject(),
                one.addressee(),
                body,
                one.signature(),
                one.recipients(),
                one.annexes(),
                one.reference(),
                one.mark());
    }

    private static List<List<Cell>> rows(int count) {
        var communes = Reports.communes();
        return IntStream.range(0, count)
                .mapToObj(i -> communes.get(i % communes.size()))
                .toList();
    }

    private static Annex wide(int indicators) {
        var groups = new ArrayList<>(List.of(new Group("", 2)));
        var columns = new ArrayList<>(List.of("STT", "Đơn vị"));
        for (int i = 0; i < indicators; i++) {
            groups.add(new Group("Tài khoản nền tảng số", 4));
            columns.addAll(List.of("Lũy kế kỳ trước", "Phát sinh trong kỳ", "Lũy kế", "Tỷ lệ"));
        }
        var row = new ArrayList<>(List.of(Cell.count(1L), Cell.text("Thị trấn Hữu Lũng")));
        for (int i = 2; i < columns.size(); i++) {
            row.add(Cell.count(62_149L));
        }
        return new Annex("PHỤ LỤC", "", groups, columns, List.of(row, row), row);
    }

    private static Annex narrow() {
        return new Annex(
                "PHỤ LỤC",
                "",
                List.of(new Group("", 1), new Group("Nghiêngngảnghiêngngả", 1), new Group("Khuếchkhoác", 1)),
                List.of("STT", "A", "B"),
                List.of(List.of(Cell.count(1L), Cell.count(2L), Cell.count(3L))),
                List.of(Cell.text(""), Cell.count(2L), Cell.count(3L)));
    }

    private static List<Word> words(PDDocument pdf) throws IOException {
        return words(pdf, 0);
    }

    /** @param only a page, or 0 for all */
    private static List<Word> words(PDDocument pdf, int only) throws IOException {
        var words = new ArrayList<Word>();
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                var word = new ArrayList<TextPosition>();
                for (var letter : letters) {
                    if (!word.isEmpty() && !isNextTo(word.get(word.size() - 1), letter)) {
                        add(word);
                    }
                    if (letter.getUnicode().isBlank() || letter.getUnicode().equals("\u00a0")) {
                        add(word);
                    } else {
                        word.add(letter);
                    }
                }
                add(word);
            }

            /** The reader puts texts of different cells into one string. */
            private boolean isNextTo(TextPosition before, TextPosition after) {
                return Math.abs(after.getXDirAdj() - right(before)) < GAP
                        && Math.abs(after.getYDirAdj() - before.getYDirAdj()) < GAP;
            }

            private double right(TextPosition letter) {
                return letter.getXDirAdj() + letter.getWidthDirAdj();
            }

            private void add(List<TextPosition> letters) {
                if (letters.isEmpty()) {
                    return;
                }
                var first = letters.get(0);
                var text = new StringBuilder();
                letters.forEach(letter -> text.append(letter.getUnicode()));
                double bottom = first.getYDirAdj();
                words.add(new Word(
                        text.toString(),
                        getCurrentPageNo(),
                        first.getXDirAdj(),
                        bottom - first.getHeightDir(),
                        right(letters.get(letters.size() - 1)),
                        bottom));
                letters.clear();
            }
        };
        if (only > 0) {
            reader.setStartPage(only);
            reader.setEndPage(only);
        }
        reader.getText(pdf);
        return words;
    }
}
