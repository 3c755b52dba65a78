package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/**
 * Renders the pages of a PDF. With {@code -Dreport.images=../docs/images} the test also writes the images of the
 * documentation.
 */
class ReportImagesTest {

    private static final int DOTS_PER_INCH = 96;
    private static final int PAPER = 250;

    @Test
    void nothingIsDrawnInTheMargins() throws IOException {
        try (var document = Loader.loadPDF(ReportPdf.write(Reports.huuLung()))) {
            var letter = page(document, 0);
            assertThat(ink(letter, 0, 0, 29, 297)).as("left margin").isZero();
            assertThat(ink(letter, 196, 0, 210, 297)).as("right margin").isZero();
            assertThat(ink(letter, 0, 0, 210, 19))
                    .as("no number on the first page")
                    .isZero();
            assertThat(ink(letter, 0, 278, 210, 297)).as("bottom margin").isZero();

            var annex = page(document, 2);
            assertThat(ink(annex, 0, 0, 29, 210)).as("left of the annex").isZero();
            assertThat(ink(annex, 283, 0, 297, 210)).as("right of the annex").isZero();
            assertThat(ink(annex, 150, 5, 160, 15))
                    .as("number of the annex' page")
                    .isPositive();
            assertThat(ink(annex, 281, 60, 283, 61)).as("last line of the grid").isPositive();

            var directory = System.getProperty("report.images");
            if (directory != null) {
                ImageIO.write(
                        letter, "png", Path.of(directory, "bao-cao-trang-1.png").toFile());
                ImageIO.write(
                        annex, "png", Path.of(directory, "bao-cao-phu-luc.png").toFile());
            }
        }
    }

    /** The headings of the first two columns stand over two rows, and they are repeated on each page. */
    @Test
    void headingsHaveTheirLinesOnEveryPage() throws IOException {
        var rows = Stream.generate(Reports::communes)
                .limit(5)
                .flatMap(List::stream)
                .toList();
        try (var document = Loader.loadPDF(ReportPdf.write(Reports.huuLung(Reports.annex(rows))))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int index = 3; index < document.getNumberOfPages(); index++) {
                var page = page(document, index);
                assertThat(lines(page, 29, 60, 21, 26)).as("page " + index).isEqualTo(3);
                assertThat(lines(page, 260, 283, 21, 26)).as("page " + index).isEqualTo(3);
            }
        }
    }

    /** The number of lines from top to bottom in a rectangle; its corners are in millimetres. */
    private static long lines(BufferedImage page, int left, int right, int top, int bottom) {
        long lines = 0;
        boolean before = false;
        for (int x = dots(left); x < dots(right); x++) {
            int column = x;
            boolean dark = IntStream.range(dots(top), dots(bottom))
                    .allMatch(y -> page.getRaster().getSample(column, y, 0) < PAPER);
            lines += dark && !before ? 1 : 0;
            before = dark;
        }
        return lines;
    }

    private static BufferedImage page(PDDocument document, int index) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(index, DOTS_PER_INCH, ImageType.GRAY);
    }

    /** The number of dark pixels in a rectangle; its corners are in millimetres. */
    private static long ink(BufferedImage page, int left, int top, int right, int bottom) {
        long dots = 0;
        for (int x = dots(left); x < Math.min(dots(right), page.getWidth()); x++) {
            for (int y = dots(top); y < Math.min(dots(bottom), page.getHeight()); y++) {
                if (page.getRaster().getSample(x, y, 0) < PAPER) {
                    dots++;
                }
            }
        }
        return dots;
    }

    private static int dots(int millimetres) {
        return (int) Math.round(millimetres * DOTS_PER_INCH / 25.4);
    }
}
