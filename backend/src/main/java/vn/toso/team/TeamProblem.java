package vn.toso.team;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class TeamProblem {

    private TeamProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "invalid-team", "The team cannot be so", violations);
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
    }

    /** Two teams of one name in one commune could not be told apart in a roster. */
    static Problem exists(UUID teamId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "team-exists",
                        "The commune has an active team of this name",
                        Violation.at("/name", "team-exists"))
                .with("teamId", teamId);
    }

    static Problem dissolved() {
        return new Problem(Problem.Kind.CONFLICT, "team-dissolved", "The team is dissolved");
    }

    static Problem erased() {
        return new Problem(Problem.Kind.CONFLICT, "person-erased", "What was held of the person has been erased");
    }

    static Problem notYours(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, "not-team-writer", "You do not keep the teams of this unit")
                .with("unitId", unitId);
    }

    static Problem phonesNotYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN, "not-phone-reader", "You may not read the phones of this unit's teams")
                .with("unitId", unitId);
    }
}
