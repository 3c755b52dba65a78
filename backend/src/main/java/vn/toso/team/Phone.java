package vn.toso.team;

import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PhoneNumber;

/** Phone numbers of members. */
final class Phone {

    private Phone() {}

    /** @return null if the text is blank */
    static String parse(String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PhoneNumber.digits(text)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        TeamProblem.Type.INVALID_PHONE,
                        "This is no telephone number of Vietnam",
                        Violation.at(pointer, CommonViolation.NOT_A_PHONE_NUMBER)));
    }
}
