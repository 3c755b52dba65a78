package vn.toso.shared.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;

/**
 * A whole number typed in Vietnamese notation: dots or spaces between groups of three digits. Ambiguous input is refused, never
 * guessed. The SPA parses by the same rules; both are tested with the same table of cases.
 *
 * @param value null if there is none
 * @param problem why the text is not a count, such as {@code ambiguous}; null if it is one or is blank
 */
public record Count(Long value, ViolationCode problem) {

    private static final int[] DIGIT_BLOCKS = {0x0660, 0x06F0, 0xFF10};
    private static final Map<Character, Character> SIGNS =
            Map.of('，', ',', '．', '.', '٬', '.', '٫', ',', '－', '-', '﹣', '-');
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern DASHES = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x{FEFF}\\p{Z}]+");

    private static final Pattern NEGATIVE = Pattern.compile("^- ?[\\d.,].*");
    private static final Pattern OF_DIGITS_AND_SIGNS = Pattern.compile("[\\d., ]*\\d[\\d., ]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}((\\.\\d{3})+|( \\d{3})+)");
    private static final Pattern COMMA_GROUPED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern FRACTION = Pattern.compile("[\\d. ]*,\\d+|\\d{1,3}(,\\d{3})+\\.\\d+");

    /**
     * The largest accepted count: twelve digits, more than a hundred times the world's population, so that a larger one is a
     * typing error. Sums stay exact in a browser for up to nine thousand units. Stored counts may be larger, because
     * counts up to 2^53 − 1 were accepted before; they can still be read, added up and corrected.
     */
    public static final long MAX = 999_999_999_999L;

    private static final int MAX_DIGITS = 12;

    public static Count parse(String text) {
        var input = plainCharacters(text);
        if (input.isEmpty()) {
            return new Count(null, null);
        }
        if (NEGATIVE.matcher(input).matches()) {
            return problem(CommonViolation.NEGATIVE);
        }
        if (!OF_DIGITS_AND_SIGNS.matcher(input).matches()) {
            return problem(CommonViolation.NOT_A_NUMBER);
        }
        if (DIGITS.matcher(input).matches() || GROUPED.matcher(input).matches()) {
            return whole(input.replaceAll("[. ]", ""));
        }
        // 1,234 is a thousand in English notation and a fraction in Vietnamese.
        if (COMMA_GROUPED.matcher(input).matches()) {
            return problem(CommonViolation.AMBIGUOUS);
        }
        if (FRACTION.matcher(input).matches()) {
            return problem(CommonViolation.FRACTION);
        }
        return problem(input.indexOf(',') >= 0 ? CommonViolation.NOT_A_NUMBER : CommonViolation.GROUPING);
    }

    private static Count whole(String digits) {
        var significant = digits.replaceFirst("^0+(?=\\d)", "");
        if (significant.length() > MAX_DIGITS || Long.parseLong(significant) > MAX) {
            return problem(CommonViolation.TOO_LARGE);
        }
        return new Count(Long.parseLong(significant), null);
    }

    private static Count problem(ViolationCode code) {
        return new Count(null, code);
    }

    private static String plainCharacters(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        var plain = new StringBuilder();
        visible.codePoints().forEach(code -> plain.appendCodePoint(plain(code)));
        return SPACES.matcher(DASHES.matcher(plain).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    private static int plain(int code) {
        for (int start : DIGIT_BLOCKS) {
            if (code >= start && code < start + 10) {
                return '0' + code - start;
            }
        }
        return Character.isBmpCodePoint(code) ? SIGNS.getOrDefault((char) code, (char) code) : code;
    }
}
