package vn.toso.contact;

import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class ContactProblem {

    enum Type implements ProblemType {
        INVALID_CONTACT,
        NOT_YOUR_CONTACT
    }

    private ContactProblem() {}

    static Problem invalid(Violation violation) {
        return new Problem(Problem.Kind.UNPROCESSABLE, Type.INVALID_CONTACT, "The contact cannot be so", violation);
    }

    static Problem notYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.NOT_YOUR_CONTACT,
                        "You neither work in this unit nor administer it or one above it")
                .with("unitId", unitId);
    }
}
