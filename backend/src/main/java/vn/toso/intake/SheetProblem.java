package vn.toso.intake;

import java.util.List;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.CellError;

final class SheetProblem {

    private SheetProblem() {}

    static Problem unreadable() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "unreadable-sheet", "The file is not a sheet that was served here");
    }

    /** @param expected the name of the sheet for the regime and the date that were asked for */
    static Problem otherSheet(String expected) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "other-sheet", "The file is of another regime or date")
                .with("expected", expected);
    }

    static Problem invalid(List<CellError> errors) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "invalid-sheet", "Nothing was taken in; `cells` says why")
                .with("cells", errors);
    }
}
