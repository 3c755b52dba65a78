package vn.toso.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Group;
import vn.toso.shared.document.PdfPage;

/**
 * The layout that Nghị định 30/2020/NĐ-CP, appendix I, requires in every format. Lengths are in millimetres, font sizes in
 * points.
 */
final class ReportLayout {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String RECIPIENTS = "Nơi nhận:";

    static final int PAGE_SHORT = 210;
    static final int PAGE_LONG = 297;
    static final int MARGIN_TOP = 20;
    static final int MARGIN_BOTTOM = 20;
    static final int MARGIN_LEFT = 30;
    static final int MARGIN_RIGHT = 15;
    static final int TEXT_WIDTH = PAGE_SHORT - MARGIN_LEFT - MARGIN_RIGHT;
    static final int ANNEX_WIDTH = PAGE_LONG - MARGIN_LEFT - MARGIN_RIGHT;

    /** The right column needs 95 mm for the name of the nation in bold 13. */
    static final int LEFT_COLUMN = 66;

    static final int RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;

    static final int BODY = 14;
    static final int HEAD = 13;

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    /** The decree requires between a third and a half. */
    private static final double SHARE_OF_RULE = 0.4;

    private static final double LARGEST_IN_TABLE = 12;
    /** Too many columns for a larger size are rare, and a word that runs into the next column cannot be read at all. */
    private static final double SMALLEST_IN_TABLE = 4;

    /** Huge numbers are rare and cannot wrap, so their digits matter more than the font size. */
    private static final double SMALLEST_FOR_HUGE = 2.5;

    private static final double LONGEST_UNBROKEN = 6.5;
    /** Left and right of a cell together with its lines, in ems; a little more than {@link #CELL_PADDING} twice. */
    private static final double PADDING = 0.7;

    /** On each side of a cell, in ems; {@code report.html} has it too. */
    static final double CELL_PADDING = 0.3;

    /** Has no width; the font does not know it. */
    private static final int WORD_JOINER = 0x2060;

    private static final TrueTypeFont BOLD = bold();

    private ReportLayout() {}

    /** The length of the rule below a name in bold, in millimetres. Lines wider than the column count as its width. */
    static double ruleBelow(String name, int points, int column) {
        double longest =
                name.lines().mapToDouble(line -> width(line, points)).max().orElse(0);
        return Math.min(longest, column) * SHARE_OF_RULE;
    }

    /** The width of a line in bold, in millimetres. */
    static double width(String line, int points) {
        return ems(line) * points * MILLIMETRES_PER_POINT;
    }

    /** The font size with which the number of a document fits into its column. */
    static double pointsOfNumber(String number) {
        double width = width("Số: " + number, HEAD);
        return HEAD * Math.min(1, LEFT_COLUMN / width);
    }

    /** The minimum width of each column of an annex without breaking a number or a word, in ems. */
    static double[] columns(Annex annex) {
        var columns = annex.columns().stream()
                .mapToDouble(title -> longestWord(title))
                .toArray();
        for (var row : annex.rows()) {
            widen(columns, row);
        }
        widen(columns, annex.total());
        makeRoom(columns, annex.groups());
        return DoubleStream.of(columns).map(width -> width + PADDING).toArray();
    }

    private static void widen(double[] columns, List<Cell> row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Math.max(columns[i], unbroken(row.get(i)));
        }
    }

    /** Makes room for the longest word of a heading above several columns. */
    private static void makeRoom(double[] columns, List<Group> groups) {
        int first = 0;
        for (var group : groups) {
            int end = first + group.columns();
            double room =
                    DoubleStream.of(columns).skip(first).limit(group.columns()).sum() + (group.columns() - 1) * PADDING;
            double lacking = longestWord(group.title()) - room;
            for (int i = first; i < end && lacking > 0; i++) {
                columns[i] += lacking / group.columns();
            }
            first = end;
        }
    }

    private static double unbroken(Cell cell) {
        double whole = ems(cell.printed());
        return whole <= LONGEST_UNBROKEN ? whole : Math.max(longestWord(cell.printed()), LONGEST_UNBROKEN);
    }

    private static double longestWord(String text) {
        return Stream.of(text.split("\\s+"))
                .mapToDouble(word -> ems(word))
                .max()
                .orElse(0);
    }

    /** The largest font size with which the columns fit beside each other. */
    static double pointsInTable(Annex annex, double[] columns) {
        double fitting = ANNEX_WIDTH / (DoubleStream.of(columns).sum() * MILLIMETRES_PER_POINT);
        double smallest = annex.huge() ? SMALLEST_FOR_HUGE : SMALLEST_IN_TABLE;
        return Math.floor(Math.max(smallest, Math.min(LARGEST_IN_TABLE, fitting)) * 2) / 2;
    }

    private static double ems(String line) {
        long units = 0;
        try {
            var glyphs = BOLD.getUnicodeCmapLookup();
            for (int letter :
                    line.codePoints().filter(one -> one != WORD_JOINER).toArray()) {
                units += BOLD.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return (double) units / BOLD.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrueTypeFont bold() {
        try (var face = PdfPage.font("Bold")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(face));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
