package vn.toso.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.UnitViolation;

/** Problems with obligations, regimes, exemptions and holidays. Violations name a field both as in a body and as in a query. */
final class RegimeProblem {

    enum Type implements ProblemType {
        EXEMPTION_OVERLAPS,
        HOLIDAY_EXISTS,
        INVALID_EXEMPTION,
        INVALID_HOLIDAY,
        INVALID_REGIME,
        NOT_ASKED,
        REGIME_ENDED,
        REGIME_EXISTS,
        UNIT_ENDED,
        YEAR_CONFIRMED
    }

    private RegimeProblem() {}

    static Problem futureDate() {
        return notAsked(new Violation("/asOf", "asOf", CommonViolation.FUTURE_DATE));
    }

    static Problem dateNotAsked() {
        return notAsked(new Violation("/asOf", "asOf", RegimeViolation.DATE_NOT_ASKED));
    }

    static Problem unitNotAsked() {
        return notAsked(new Violation("/unitId", "unit", RegimeViolation.UNIT_NOT_ASKED));
    }

    /** @param endedOn the first day on which the unit no longer existed; it still reports for the days before */
    static Problem unitEnded(UUID unitId, LocalDate endedOn) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.UNIT_ENDED,
                        "The unit was no longer there on this date",
                        new Violation("/asOf", "asOf", UnitViolation.UNIT_ENDED))
                .with("unitId", unitId)
                .with("endedOn", endedOn);
    }

    private static Problem notAsked(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.NOT_ASKED,
                "The regime does not ask this unit for this date",
                violation);
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_REGIME, "The regime contradicts itself", violations);
    }

    static Problem exists(UUID regimeId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.REGIME_EXISTS,
                        "The unit has a regime of this code",
                        Violation.at("/code", RegimeViolation.REGIME_EXISTS))
                .with("regimeId", regimeId);
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, Type.REGIME_ENDED, "The regime has ended");
    }

    static Problem invalidExemption(Violation violation) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_EXEMPTION, "The unit cannot be exempted so", violation);
    }

    static Problem exempted(UUID exemptionId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.EXEMPTION_OVERLAPS,
                        "The unit is exempted in some part of that time",
                        Violation.at("/validFrom", RegimeViolation.EXEMPTION_OVERLAPS))
                .with("exemptionId", exemptionId);
    }
}
