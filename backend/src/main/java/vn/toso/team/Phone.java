package vn.toso.team;

import java.util.regex.Pattern;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Telephone numbers of Vietnam, kept as their digits from the leading 0 on. */
final class Phone {

    static final String DESCRIPTION =
            "10 or 11 digits from 0, or with +84 in its place; spaces, dots and hyphens between them do not matter.";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]+");
    private static final Pattern DIGITS = Pattern.compile("0\\d{9,10}");

    private static final int SHOWN_BEFORE = 2;
    private static final int SHOWN_AFTER = 3;

    private Phone() {}

    /** @return null where there is none */
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

    /** Enough to tell one number from another in a roster: {@code 09•• ••• 123}. */
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
