package vn.toso.target;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.UnitRef;

final class TargetProblem {

    private TargetProblem() {}

    static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "invalid-target", "The target contradicts itself", violations);
    }

    /** Two targets of a unit for the same indicator would leave open which one a rate is of. */
    static Problem overlaps(UUID targetId, Violation violation) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "target-overlaps",
                        "The unit has a target for this indicator in that period",
                        violation)
                .with("targetId", targetId);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, "target-ended", "The target has ended");
    }

    static Problem noPart(UUID unitId) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE, "no-part", "The unit has no part of this target to divide or reach")
                .with("unitId", unitId);
    }

    /** A share holds for every unit below as it is. */
    static Problem inPercent() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "target-in-percent",
                "A target in percent is not divided: each unit reaches the same share of its own");
    }

    static Problem nothingBelow(UUID unitId) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "nothing-below", "There is no unit right below this one")
                .with("unitId", unitId);
    }

    static Problem invalidDivision(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "invalid-division", "The parts are not of units right below", violations);
    }

    static Problem doesNotAddUp(long value, String sum) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "does-not-add-up",
                        "The parts do not add up to what is divided",
                        Violation.at("/parts", "does-not-add-up"))
                .with("value", value)
                .with("sum", sum);
    }

    static Problem populationUnknown(List<UnitRef> units) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "population-unknown",
                        "Nobody has counted the people of some units",
                        Violation.at("/mode", "population-unknown"))
                .with("units", units);
    }

    /** Their parts do not add up to another value; that division is changed or taken back first. */
    static Problem dividedBelow(Collection<UnitRef> units) {
        return new Problem(
                        Problem.Kind.CONFLICT, "divided-below", "Units whose part would change have divided it further")
                .with("units", units);
    }
}
