package vn.toso.report;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class ReportProblem {

    private ReportProblem() {}

    static Problem open(UUID reportId) {
        return new Problem(Problem.Kind.CONFLICT, "report-open", "An edition of this report is not finished yet")
                .with("reportId", reportId);
    }

    static Problem notConsolidator(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, "not-consolidator", "You do not consolidate for this unit")
                .with("unitId", unitId);
    }

    static Problem staleTemplate(TemplateView now) {
        return new Problem(Problem.Kind.PRECONDITION_FAILED, "stale", "The template was changed since you saw it")
                .with("version", now.version())
                .with("changedBy", now.editedByName())
                .with("changedAt", now.editedAt());
    }

    static Problem notNow(ReportState state) {
        return new Problem(Problem.Kind.FORBIDDEN, "not-now", "The state of the report does not allow this")
                .with("state", state);
    }

    static Problem stale(Report report) {
        return new Problem(Problem.Kind.PRECONDITION_FAILED, "stale", "The report was changed since you saw it")
                .with("reportId", report.id)
                .with("version", report.version);
    }

    static Problem unknownPlaceholder(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "unknown-placeholder",
                "A text names a figure that there is not",
                violations);
    }

    static Problem incomplete(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "report-incomplete",
                "Something that the report needs is not filled in",
                violations);
    }

    static Problem nothingBelow() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "nothing-to-consolidate", "No unit below reports to this regime");
    }
}
