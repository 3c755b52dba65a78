package vn.toso.reorganisation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class ReorganisationProblem {

    private ReorganisationProblem() {}

    /**
     * Each violation points to what the request says; {@code unplaced} names children of units that end, {@code laterChanges}
     * what is recorded for later days and stands in the way.
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
                "invalid-reorganisation",
                "The reorganisation contradicts itself or the units of that day",
                violations);
    }

    static Problem invalidFiles(RelistingFiles files) {
        return new Problem(Problem.Kind.UNPROCESSABLE, "invalid-table", "Nothing was recorded; `cells` says why")
                .with("cells", RelistingReport.told(files.errors()))
                .with("cellCount", files.errorCount());
    }

    /** @param units those for which nothing was answered */
    static Problem lateSubmissions(Collection<UUID> units) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "late-submissions",
                        "Units that end have submissions of that day or later; say of each what becomes of them",
                        Violation.at("/lateSubmissions", "required"))
                .with("unitIds", units);
    }

    /** @param sum of what the units that end have sent, which no figure of their successor holds */
    static Problem sumTooLarge(UUID indicatorId, BigInteger sum) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "late-sum-too-large",
                        "The figures of the units that end add up to more than a figure holds; correct them or set them aside",
                        Violation.at("/lateSubmissions", "too-large"))
                .with("indicatorId", indicatorId)
                .with("sum", sum.toString());
    }

    static Problem notAdministrator(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, "not-administrator", "You do not administer this unit")
                .with("unitId", unitId);
    }

    static Problem undone() {
        return new Problem(Problem.Kind.CONFLICT, "reorganisation-undone", "The reorganisation was taken back already");
    }

    static Problem dependedOn(List<Affected> dependents) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "reorganisation-depended-on",
                        "Something new depends on the reorganisation")
                .with("dependents", dependents);
    }

    static Problem listUndone() {
        return new Problem(Problem.Kind.CONFLICT, "unit-list-undone", "The list of units was taken back already");
    }

    static Problem listNotAdministered() {
        return new Problem(
                Problem.Kind.FORBIDDEN, "not-administrator", "You do not administer all units that the list changed");
    }

    static Problem listDependedOn(List<Affected> dependents) {
        return new Problem(Problem.Kind.CONFLICT, "unit-list-depended-on", "Something new depends on the list of units")
                .with("dependents", dependents);
    }
}
