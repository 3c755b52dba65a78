package vn.toso.team;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PhoneNumber;

/** The phone numbers of members. */
final class Phone {

    static final String DESCRIPTION = PhoneNumber.DESCRIPTION;

    private Phone() {}

    /** @return null if the text is blank */
    static String parse(String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PhoneNumber.parse(text)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        TeamProblem.Type.INVALID_PHONE,
                        "This is no telephone number of Vietnam",
                        Violation.at(pointer, TeamViolation.NOT_A_PHONE_NUMBER)));
    }

    static String masked(String digits) {
        return PhoneNumber.masked(digits);
    }
}
