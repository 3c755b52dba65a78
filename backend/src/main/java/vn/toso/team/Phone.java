package vn.toso.team;

import java.util.regex.Pattern;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Vietnamese phone numbers, stored as digits with the leading 0. */
final class Phone {

    static final String DESCRIPTION =
            "10 or 11 digits from 0, or with +84 in its place; spaces, dots and hyphens between them do not matter.";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]+");
    private static final Pattern DIGITS = Pattern.compile("0\\d{9,10}");

    private static final int SHOWN_BEFORE = 2;
    private static final int SHOWN_AFTER = 3;

    private Phone() {}

    /** @return null if the text is blank */
    static String parse(String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var digits = SEPARATORS.matcher(text.strip()).replaceAll("").replaceFirst("^\\+84", "0");
        if (!DIGITS.matcher(digits).matches()) {
            throw new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    TeamProblem.Type.INVALID_PHONE,
                    "This is no telephone number of Vietnam",
                    Violation.at(pointer, TeamViolation.NOT_A_PHONE_NUMBER));
        }
        return digits;
    }

    /** Hides all but the first two and last three digits, so that numbers can still be told apart: {@code 09•• ••• 123}. */
    static String masked(String digits) {
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
