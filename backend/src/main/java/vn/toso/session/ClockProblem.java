package vn.toso.session;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class ClockProblem {

    private ClockProblem() {}

    static Problem fixed() {
        return new Problem(Problem.Kind.FORBIDDEN, "clock-fixed", "The clock of this installation is not moved");
    }

    static Problem back() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "clock-back",
                "The clock is never moved back",
                Violation.at("/now", "past-time"));
    }

    static Problem tooFar() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "clock-too-far",
                "The clock reads no year that a report cannot be about",
                Violation.at("/now", "out-of-range"));
    }
}
