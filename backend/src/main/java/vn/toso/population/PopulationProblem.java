package vn.toso.population;

import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class PopulationProblem {

    private PopulationProblem() {}

    static Problem invalid(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "invalid-population", "The counts contradict each other", violation);
    }

    static Problem changedMeanwhile() {
        return new Problem(Problem.Kind.PRECONDITION_FAILED, "stale", "It was changed since you saw it");
    }

    static Problem notYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        "not-your-population",
                        "You neither administer nor consolidate this unit or one above it")
                .with("unitId", unitId);
    }
}
