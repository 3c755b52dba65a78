package vn.toso.indicator;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class IndicatorProblem {

    enum Type implements ProblemType {
        INDICATOR_ASKED,
        INDICATOR_ENDED,
        INDICATOR_EXISTS,
        INDICATOR_IN_USE,
        INVALID_INDICATOR
    }

    private IndicatorProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_INDICATOR, "The indicator contradicts itself", violations);
    }

    static Problem exists(UUID indicatorId, String pointer) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.INDICATOR_EXISTS,
                        "The unit has an indicator of this code",
                        Violation.at(pointer, IndicatorViolation.INDICATOR_EXISTS))
                .with("indicatorId", indicatorId);
    }

    /**
     * A redefinition would change the meaning of figures already reported. Instead, end the indicator and define another one.
     */
    static Problem inUse(List<Use> uses) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.INDICATOR_IN_USE,
                        "What is in use can be renamed or ended, not redefined")
                .with("uses", uses);
    }

    /** Units would have to report an indicator that has ended. The regimes must be ended first, or get a version without it. */
    static Problem asked(List<Use> regimes) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.INDICATOR_ASKED,
                        "Regimes go on asking for the indicator after its end")
                .with("uses", regimes);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, Type.INDICATOR_ENDED, "The indicator has ended");
    }
}
