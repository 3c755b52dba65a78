package vn.toso.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Vietnamese phone numbers, stored as digits with the leading 0. */
public final class PhoneNumber {

    public static final String DESCRIPTION =
            "10 or 11 digits from 0, or with +84 in its place; spaces, dots and hyphens between them do not matter.";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]+");

    /** A figure that a program has written as a decimal number: its last digit is none of the phone number's. */
    private static final Pattern DECIMAL = Pattern.compile("\\.\\d$");

    private static final Pattern DIGITS = Pattern.compile("0\\d{9,10}");

    /** A mobile or a landline number without the leading 0. Other lengths could be a digit too short or too long. */
    private static final Pattern NATIONAL = Pattern.compile("(?:00)?(?:84)?([35789]\\d{8}|2\\d{9})");

    private static final int SHOWN_BEFORE = 2;
    private static final int SHOWN_AFTER = 3;

    private PhoneNumber() {}

    /** The digits that are stored; empty if the text is no phone number of Vietnam. */
    public static Optional<String> digits(String text) {
        var digits = joined(text).replaceFirst("^\\+84", "0");
        return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /**
     * The number that a spreadsheet took for a figure: it drops the leading 0 of 0912345678, and the + of +84912345678.
     *
     * @return empty if the text can be no such number, or more than one
     */
    public static Optional<String> restored(String text) {
        var national = NATIONAL.matcher(joined(text));
        return national.matches() ? Optional.of("0" + national.group(1)) : Optional.empty();
    }

    /** @return "" for a decimal number */
    private static String joined(String text) {
        var bare = text.strip();
        return DECIMAL.matcher(bare).find() ? "" : SEPARATORS.matcher(bare).replaceAll("");
    }

    /**
     * Hides all but the first two and last three digits, so that numbers can still be told apart: {@code 09•• ••• 123}.
     *
     * @return null if there is no number
     */
    public static String masked(String digits) {
        if (digits == null) {
            return null;
        }
        return digits.substring(0, SHOWN_BEFORE)
                + "•• "
                + "•".repeat(digits.length() - SHOWN_BEFORE - SHOWN_AFTER - 2)
                + " "
                + digits.substring(digits.length() - SHOWN_AFTER);
    }
}
