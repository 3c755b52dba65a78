package vn.toso.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.access.AccessProblem;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.version.Version;

final class ReportProblem {

    enum Type implements ProblemType {
        EMPTY_PLACEHOLDER,
        FIGURES_CHANGED,
        FIGURES_ISSUED,
        NOTHING_TO_CONSOLIDATE,
        NUMBER_TAKEN,
        REPORT_INCOMPLETE,
        REPORT_OPEN,
        UNKNOWN_PLACEHOLDER
    }

    private ReportProblem() {}

    static Problem figuresIssued(UUID reportId) {
        return new Problem(Problem.Kind.FORBIDDEN, Type.FIGURES_ISSUED, "The figures stand in an issued report")
                .with("reportId", reportId);
    }

    /** @param open what is open now */
    static Problem figuresChanged(List<OpenPoint> open) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.FIGURES_CHANGED,
                        "Units have sent or corrected figures since the caller saw the report")
                .with("openPoints", open);
    }

    static Problem open(UUID reportId) {
        return new Problem(Problem.Kind.CONFLICT, Type.REPORT_OPEN, "An edition of this report is not finished yet")
                .with("reportId", reportId);
    }

    static Problem notConsolidator(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN, AccessProblem.NOT_CONSOLIDATOR, "You do not consolidate for this unit")
                .with("unitId", unitId);
    }

    static Problem staleTemplate(TemplateView now) {
        return Version.stale("The template was changed since you saw it")
                .with("version", now.version())
                .with("changedBy", now.editedByName())
                .with("changedAt", now.editedAt());
    }

    static Problem notNow(ReportState state) {
        return new Problem(Problem.Kind.FORBIDDEN, CommonProblem.NOT_NOW, "The state of the report does not allow this")
                .with("state", state);
    }

    static Problem stale(Report report) {
        return Version.stale("The report was changed since you saw it")
                .with("reportId", report.id)
                .with("version", report.version);
    }

    /** @param names of unknown placeholders, without braces */
    static Problem unknownPlaceholder(List<Violation> violations, Collection<String> names) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.UNKNOWN_PLACEHOLDER,
                        "A text names a figure that there is not",
                        violations)
                .with("placeholders", names);
    }

    /** @param names of placeholders without a figure, without braces */
    static Problem emptyPlaceholder(List<Violation> violations, Collection<String> names) {
        return new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        Type.EMPTY_PLACEHOLDER,
                        "The report has no figure for a placeholder of its text",
                        violations)
                .with("placeholders", names);
    }

    static Problem incomplete(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.REPORT_INCOMPLETE,
                "Something that the report needs is not filled in",
                violations);
    }

    /** @param reportId of the report that was signed with the number in the same year */
    static Problem numberTaken(UUID reportId) {
        return new Problem(
                        Problem.Kind.CONFLICT, Type.NUMBER_TAKEN, "A report of this unit has this number in this year")
                .with("reportId", reportId);
    }

    static Problem nothingBelow() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.NOTHING_TO_CONSOLIDATE, "No unit below reports to this regime");
    }
}
