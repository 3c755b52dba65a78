package vn.toso.team;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class TeamProblem {

    enum Type implements ProblemType {
        INVALID_PHONE,
        INVALID_TEAM,
        NOT_PHONE_READER,
        NOT_ROSTER_READER,
        NOT_TEAM_WRITER,
        PERSON_ERASED,
        TEAM_DISSOLVED,
        TEAM_EXISTS
    }

    private TeamProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.UNPROCESSABLE, Type.INVALID_TEAM, "The team cannot be so", violations);
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
    }

    /** A roster could not tell two active teams with one name in one commune apart. */
    static Problem exists(UUID teamId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.TEAM_EXISTS,
                        "The commune has an active team of this name",
                        Violation.at("/name", TeamViolation.TEAM_EXISTS))
                .with("teamId", teamId);
    }

    static Problem dissolved() {
        return new Problem(Problem.Kind.CONFLICT, Type.TEAM_DISSOLVED, "The team is dissolved");
    }

    static Problem erased() {
        return new Problem(Problem.Kind.CONFLICT, Type.PERSON_ERASED, "What was held of the person has been erased");
    }

    static Problem notYours(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, Type.NOT_TEAM_WRITER, "You do not keep the teams of this unit")
                .with("unitId", unitId);
    }

    static Problem rostersNotYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.NOT_ROSTER_READER,
                        "You may not read the members of this unit's teams")
                .with("unitId", unitId);
    }

    static Problem phonesNotYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.NOT_PHONE_READER,
                        "You may not read the phones of this unit's teams")
                .with("unitId", unitId);
    }
}
