package vn.toso.session;

import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class ClockProblem {

    enum Type implements ProblemType {
        CLOCK_BACK,
        CLOCK_FIXED,
        CLOCK_TOO_FAR
    }

    private ClockProblem() {}

    static Problem fixed() {
        return new Problem(Problem.Kind.FORBIDDEN, Type.CLOCK_FIXED, "The clock of this installation is not moved");
    }

    static Problem back() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.CLOCK_BACK,
                "The clock is never moved back",
                Violation.at("/now", ClockViolation.PAST_TIME));
    }

    static Problem tooFar() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.CLOCK_TOO_FAR,
                "The clock reads no year that a report cannot be about",
                Violation.at("/now", CommonViolation.OUT_OF_RANGE));
    }
}
