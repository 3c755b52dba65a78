package vn.toso.indicator;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class IndicatorProblem {

    private IndicatorProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "invalid-indicator", "The indicator contradicts itself", violations);
    }

    static Problem exists(UUID indicatorId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "indicator-exists",
                        "The unit has an indicator of this code",
                        Violation.at("/code", "indicator-exists"))
                .with("indicatorId", indicatorId);
    }

    /** Figures would mean something else than what was counted. It can be ended, and another one begun. */
    static Problem inUse(List<Use> uses) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "indicator-in-use",
                        "What is in use can be renamed or ended, not redefined")
                .with("uses", uses);
    }

    /** Units would have to report what no longer is. The regimes are ended, or get a version without it, first. */
    static Problem asked(List<Use> regimes) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "indicator-asked",
                        "Regimes go on asking for the indicator after its end")
                .with("uses", regimes);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, "indicator-ended", "The indicator has ended");
    }
}
