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

    /** The row of codes is missing or does not start with the code of the unit column, so that columns cannot be identified. */
    static Problem withoutCodes() {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.UNREADABLE_SHEET,
                        "The file is not a sheet that was served here")
                .with("reason", "code-row-missing");
    }

    /** @param expected the sheet name for the requested regime and date */
    static Problem otherSheet(String expected) {
        return new Problem(Problem.Kind.UNPROCESSABLE, Type.OTHER_SHEET, "The file is of another regime or date")
                .with("expected", expected);
    }
}
