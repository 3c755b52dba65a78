package vn.toso.unit;

import vn.toso.shared.database.Turn;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.VietnamTime;

final class UnitProblem {

    enum Type implements ProblemType {
        BEFORE_ROOT,
        LIST_CHANGES_MUCH,
        TREE_BUSY,
        UNIT_PARENT_NOT_ALIVE
    }

    private static final int RETRY_AFTER_SECONDS = 10;

    private UnitProblem() {}

    static Problem parentNotAlive(NewUnit unit) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.UNIT_PARENT_NOT_ALIVE,
                        "The parent does not live as long as the unit")
                .with("unit", unit.id())
                .with("parent", unit.parentId());
    }

    /** Nothing was stored for the key, so the same request can be sent again. */
    static Problem treeBusy(Turn.Holder holder) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.TREE_BUSY,
                        "Another change of the units is being recorded or looked at")
                .with("operation", holder.operation())
                .with("since", VietnamTime.local(holder.since()))
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    static Problem wideChange(WideChange change) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.LIST_CHANGES_MUCH,
                        "The list would rename or move units as only a reorganisation does; record that one, or say `confirm`")
                .with("rows", change.rows())
                .with("renamed", change.renamed())
                .with("moved", change.moved())
                .with("both", change.both())
                .with("otherProvince", change.otherProvince())
                .with("examples", change.examples());
    }

    static Problem beforeRoot() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.BEFORE_ROOT,
                "The installation's own unit is not there yet on that day",
                Violation.ofParameter("validFrom", UnitViolation.BEFORE_ROOT));
    }
}
