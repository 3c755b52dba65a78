package vn.toso.unit;

import vn.toso.shared.problem.Problem;

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
}
