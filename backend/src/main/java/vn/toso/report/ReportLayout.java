package vn.toso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;

/** What Nghị định 30/2020/NĐ-CP, appendix I, lays down for every format: lengths in millimetres, type in points. */
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

    /** The national name in bold 13 takes 95 of the right one. */
    static final int LEFT_COLUMN = 66;

    static final int RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;

    static final int BODY = 14;
    static final int HEAD = 13;

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    /** Between a third and a half is asked for. */
    private static final double SHARE_OF_RULE = 0.4;

    private static final double LARGEST_IN_TABLE = 12;
    private static final double SMALLEST_IN_TABLE = 6.5;
    private static final double EM_PER_CHARACTER = 0.52;
    private static final int LONGEST_UNBROKEN = 12;
    private static final int PADDING = 1;

    private static final TrueTypeFont BOLD = bold();

    private ReportLayout() {}

    static InputStream font(String face) {
        return ReportLayout.class.getResourceAsStream("/fonts/LiberationSerif-" + face + ".ttf");
    }

    /** How long the rule is below a name set in bold, of which the longest line may not be wider than its column. */
    static double ruleBelow(String name, int points, int column) {
        double longest =
                name.lines().mapToDouble(line -> width(line, points)).max().orElse(0);
        return Math.min(longest, column) * SHARE_OF_RULE;
    }

    /** How wide a line is in bold. */
    static double width(String line, int points) {
        long units = 0;
        try {
            var glyphs = BOLD.getUnicodeCmapLookup();
            for (int letter : line.codePoints().toArray()) {
                units += BOLD.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return units * points * MILLIMETRES_PER_POINT / BOLD.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many characters each column of an annex needs so that no number and no word is broken. */
    static int[] characters(Annex annex) {
        var characters = new int[annex.columns().size()];
        Arrays.setAll(characters, i -> longestWord(annex.columns().get(i)));
        for (var row : annex.rows()) {
            widen(characters, row);
        }
        widen(characters, annex.total());
        return IntStream.of(characters).map(count -> count + PADDING).toArray();
    }

    private static void widen(int[] characters, List<Cell> row) {
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Math.max(characters[i], unbroken(row.get(i)));
        }
    }

    private static int unbroken(Cell cell) {
        var text = cell.printed();
        return text.length() <= LONGEST_UNBROKEN ? text.length() : Math.max(longestWord(text), LONGEST_UNBROKEN);
    }

    private static int longestWord(String text) {
        return Stream.of(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

    /** The largest type in which the columns fit beside each other. */
    static double pointsInTable(int[] characters) {
        double fitting = ANNEX_WIDTH / (IntStream.of(characters).sum() * EM_PER_CHARACTER * MILLIMETRES_PER_POINT);
        return Math.floor(Math.max(SMALLEST_IN_TABLE, Math.min(LARGEST_IN_TABLE, fitting)) * 2) / 2;
    }

    private static TrueTypeFont bold() {
        try (var face = font("Bold")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(face));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
