package vn.toso.target;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.UnitRef;

final class TargetProblem {

    enum Type implements ProblemType {
        DIVIDED_BELOW,
        DOES_NOT_ADD_UP,
        INVALID_DIVISION,
        INVALID_TARGET,
        NO_PART,
        NOTHING_BELOW,
        POPULATION_UNKNOWN,
        TARGET_ENDED,
        TARGET_IN_PERCENT,
        TARGET_OVERLAPS
    }

    private TargetProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_TARGET, "The target contradicts itself", violations);
    }

    /** A unit may have only one target for an indicator in a period, so that the denominator of a rate is clear. */
    static Problem overlaps(UUID targetId, Violation violation) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.TARGET_OVERLAPS,
                        "The unit has a target for this indicator in that period",
                        violation)
                .with("targetId", targetId);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, Type.TARGET_ENDED, "The target has ended");
    }

    static Problem noPart(UUID unitId) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.NO_PART,
                        "The unit has no part of this target to divide or reach")
                .with("unitId", unitId);
    }

    /** A target in percent holds unchanged for every unit below. */
    static Problem inPercent() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.TARGET_IN_PERCENT,
                "A target in percent is not divided: each unit reaches the same share of its own");
    }

    static Problem nothingBelow(UUID unitId) {
        return new Problem(Problem.Kind.UNPROCESSABLE, Type.NOTHING_BELOW, "There is no unit right below this one")
                .with("unitId", unitId);
    }

    static Problem invalidDivision(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.INVALID_DIVISION,
                "The parts are not of units right below",
                violations);
    }

    static Problem doesNotAddUp(long value, String sum) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.DOES_NOT_ADD_UP,
                        "The parts do not add up to what is divided",
                        Violation.at("/parts", TargetViolation.DOES_NOT_ADD_UP))
                .with("value", value)
                .with("sum", sum);
    }

    static Problem populationUnknown(List<UnitRef> units) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.POPULATION_UNKNOWN,
                        "Nobody has counted the people of some units",
                        Violation.at("/mode", TargetViolation.POPULATION_UNKNOWN))
                .with("units", units);
    }

    /** Their parts would no longer add up; the caller has to change or remove those divisions first. */
    static Problem dividedBelow(Collection<UnitRef> units) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.DIVIDED_BELOW,
                        "Units whose part would change have divided it further")
                .with("units", units);
    }
}
