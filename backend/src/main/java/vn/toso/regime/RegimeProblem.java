package vn.toso.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Why there is no obligation, or why a regime cannot be set up so. A field is named as a body and as a query call it. */
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

    /** @param endedOn the first day on which it was not there: it reports for the days before */
    static Problem unitEnded(UUID unitId, LocalDate endedOn) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "unit-ended",
                        "The unit was no longer there on this date",
                        new Violation("/asOf", "asOf", "unit-ended"))
                .with("unitId", unitId)
                .with("endedOn", endedOn);
    }

    private static Problem notAsked(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "not-asked", "The regime does not ask this unit for this date", violation);
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "invalid-regime", "The regime contradicts itself", violations);
    }

    static Problem exists(UUID regimeId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "regime-exists",
                        "The unit has a regime of this code",
                        Violation.at("/code", "regime-exists"))
                .with("regimeId", regimeId);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, "regime-ended", "The regime has ended");
    }

    static Problem invalidExemption(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "invalid-exemption", "The unit cannot be exempted so", violation);
    }

    static Problem exempted(UUID exemptionId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "exemption-overlaps",
                        "The unit is exempted in some part of that time",
                        Violation.at("/validFrom", "exemption-overlaps"))
                .with("exemptionId", exemptionId);
    }
}
