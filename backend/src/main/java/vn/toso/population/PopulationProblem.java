package vn.toso.population;

import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.version.Version;

final class PopulationProblem {

    enum Type implements ProblemType {
        INVALID_POPULATION,
        NOT_YOUR_POPULATION
    }

    private PopulationProblem() {}

    static Problem invalid(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_POPULATION, "The counts contradict each other", violation);
    }

    static Problem changedMeanwhile() {
        return Version.stale("It was changed since you saw it");
    }

    static Problem notYours(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.NOT_YOUR_POPULATION,
                        "You neither administer nor consolidate this unit or one above it")
                .with("unitId", unitId);
    }
}
