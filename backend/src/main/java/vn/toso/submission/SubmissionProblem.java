package vn.toso.submission;

import java.util.List;
import java.util.UUID;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

final class SubmissionProblem {

    private SubmissionProblem() {}

    /** What is well-formed but not asked, or contradicts itself; each violation names its field. */
    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "invalid-submission", "The figures cannot be accepted", violations);
    }

    static Problem exists() {
        return new Problem(Problem.Kind.CONFLICT, "submission-exists", "The unit has already reported for this date");
    }

    static Problem notReporter(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, "not-reporter", "You do not report for this unit")
                .with("unitId", unitId);
    }
}
