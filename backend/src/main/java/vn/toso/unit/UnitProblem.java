package vn.toso.unit;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class UnitProblem {

    private UnitProblem() {}

    static Problem parentNotAlive(NewUnit unit) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "unit-parent-not-alive",
                        "The parent does not live as long as the unit")
                .with("unit", unit.id())
                .with("parent", unit.parentId());
    }

    static Problem beforeRoot() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "before-root",
                "The installation's own unit is not there yet on that day",
                Violation.ofParameter("validFrom", "before-root"));
    }
}
