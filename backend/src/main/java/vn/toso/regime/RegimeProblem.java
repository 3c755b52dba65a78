package vn.toso.regime;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Why there is no obligation. The field is named as a body and as a query call it. */
final class RegimeProblem {

    private RegimeProblem() {}

    static Problem futureDate() {
        return notAsked(new Violation("/asOf", "asOf", "future-date"));
    }

    static Problem dateNotAsked() {
        return notAsked(new Violation("/asOf", "asOf", "date-not-asked"));
    }

    static Problem unitNotAsked() {
        return notAsked(new Violation("/unitId", "unit", "unit-not-asked"));
    }

    private static Problem notAsked(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "not-asked", "The regime does not ask this unit for this date", violation);
    }
}
