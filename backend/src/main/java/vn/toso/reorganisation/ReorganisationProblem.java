package vn.toso.reorganisation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.access.AccessProblem;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class ReorganisationProblem {

    enum Type implements ProblemType {
        INVALID_REORGANISATION,
        LATE_SUBMISSIONS,
        LATE_SUM_TOO_LARGE,
        REORGANISATION_DEPENDED_ON,
        REORGANISATION_UNDONE,
        UNIT_LIST_DEPENDED_ON,
        UNIT_LIST_UNDONE
    }

    private ReorganisationProblem() {}

    /**
     * Each violation points into the request. {@code unplaced} names children of units that end, {@code laterChanges} names
     * conflicting changes of later days.
     */
    static Problem invalid(Draft draft) {
        var problem = invalid(draft.violations);
        if (!draft.laterChanges.isEmpty()) {
            problem.with("laterChanges", draft.laterChanges);
        }
        return draft.unplaced.isEmpty() ? problem : problem.with("unplaced", draft.unplaced);
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.INVALID_REORGANISATION,
                "The reorganisation contradicts itself or the units of that day",
                violations);
    }

    static Problem invalidFiles(RelistingFiles files) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        CommonProblem.INVALID_TABLE,
                        "Nothing was recorded; `cells` says why")
                .with("cells", RelistingReport.told(files.errors()))
                .with("cellCount", files.errorCount());
    }

    /** @param units without an answer */
    static Problem lateSubmissions(Collection<UUID> units) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.LATE_SUBMISSIONS,
                        "Units that end have submissions of that day or later; say of each what becomes of them",
                        Violation.at("/lateSubmissions", CommonViolation.REQUIRED))
                .with("unitIds", units);
    }

    /** @param sum of the figures of the units that end; too large for a figure of the successor */
    static Problem sumTooLarge(UUID indicatorId, BigInteger sum) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.LATE_SUM_TOO_LARGE,
                        "The figures of the units that end add up to more than a figure holds; correct them or set them aside",
                        Violation.at("/lateSubmissions", CommonViolation.TOO_LARGE))
                .with("indicatorId", indicatorId)
                .with("sum", sum.toString());
    }

    static Problem notAdministrator(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, AccessProblem.NOT_ADMINISTRATOR, "You do not administer this unit")
                .with("unitId", unitId);
    }

    static Problem undone() {
        return new Problem(
                Problem.Kind.CONFLICT, Type.REORGANISATION_UNDONE, "The reorganisation was taken back already");
    }

    static Problem dependedOn(List<Affected> dependents) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.REORGANISATION_DEPENDED_ON,
                        "Something new depends on the reorganisation")
                .with("dependents", dependents);
    }

    static Problem listUndone() {
        return new Problem(Problem.Kind.CONFLICT, Type.UNIT_LIST_UNDONE, "The list of units was taken back already");
    }

    static Problem listNotAdministered() {
        return new Problem(
                Problem.Kind.FORBIDDEN,
                AccessProblem.NOT_ADMINISTRATOR,
                "You do not administer all units that the list changed");
    }

    static Problem listDependedOn(List<Affected> dependents) {
        return new Problem(
                        Problem.Kind.CONFLICT, Type.UNIT_LIST_DEPENDED_ON, "Something new depends on the list of units")
                .with("dependents", dependents);
    }
}
