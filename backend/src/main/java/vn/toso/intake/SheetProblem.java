package vn.toso.intake;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;

final class SheetProblem {

    enum Type implements ProblemType {
        INVALID_SHEET,
        OTHER_SHEET,
        UNREADABLE_SHEET
    }

    private SheetProblem() {}

    /** The row of codes is gone, or does not begin with the unit's any more: no column can be told. */
    static Problem withoutCodes() {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.UNREADABLE_SHEET,
                        "The file is not a sheet that was served here")
                .with("reason", "code-row-missing");
    }

    /** @param expected the name of the sheet for the regime and the date that were asked for */
    static Problem otherSheet(String expected) {
        return new Problem(Problem.Kind.UNPROCESSABLE, Type.OTHER_SHEET, "The file is of another regime or date")
                .with("expected", expected);
    }
}
