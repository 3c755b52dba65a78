package vn.toso.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.indicator.Counts;

/** Keeps together what must not be split over two lines: dates, numbers with their units, and numbers of documents. */
final class Unbroken {

    private static final char SPACE = '\u00a0';
    private static final String JOINER = "\u2060";

    /** {@code ngày 13}, {@code tháng 7}, {@code số 355/UBND-KGVX}, and the dots of a date that is not known yet. */
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ngày|tháng|năm|số:?|từ|đến)\\s(?=\\d|\\.{2})");

    /** {@code 6.281 tài khoản}, {@code 02 xã}, {@code 10,1% kế}; nothing after a date. */
    private static final Pattern AFTER =
            Pattern.compile("(?u)(?<![\\d/.,])\\d[\\d.]*(?:,\\d+)?%?\\s(?:(?:" + nouns() + ")|(?=\\p{L}))");

    /** The dots of a date that is not known yet. */
    private static final Pattern DOTS = Pattern.compile("\\.{2,}\\s(?=tháng|năm)");

    /** The places within a number of a document, such as {@code 355/UBND-KGVX}, at which a word processor may break it. */
    private static final Pattern WITHIN = Pattern.compile("(?u)(?<=[\\d\\p{L}][/-])(?=\\p{L})");

    private static final Pattern NUMBERED = Pattern.compile("(?u)\\d+/[\\d\\p{L}/-]+");

    private Unbroken() {}

    /** What is counted, if it has several words. */
    private static String nouns() {
        return Stream.concat(
                        Stream.of(Counts.values()).map(Words::counted), Stream.of("thị trấn", "đơn vị", "kế hoạch"))
                .filter(noun -> noun.contains(" "))
                .map(noun -> noun.replace(" ", "\\s"))
                .collect(Collectors.joining("|"));
    }

    /** The text with no-break spaces, for a writer that breaks lines at spaces only. */
    static String spaces(String text) {
        return joined(joined(joined(text, BEFORE), DOTS), AFTER);
    }

    private static String joined(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(found -> found.group().replace(' ', SPACE));
    }

    /** The same, also with word joiners in numbers of documents, for word processors. */
    static String words(String text) {
        return NUMBERED.matcher(spaces(text))
                .replaceAll(found -> WITHIN.matcher(found.group()).replaceAll(JOINER));
    }
}
