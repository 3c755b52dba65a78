package vn.toso.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.access.AccessProblem;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Version;

final class SubmissionProblem {

    enum Type implements ProblemType {
        ACCEPTANCE_STANDS,
        INVALID_SUBMISSION,
        NOT_REPORTER,
        SUBMISSION_EXISTS,
        SUBMISSION_SET_ASIDE,
        UNEXPLAINED,
        UNIT_ENDED
    }

    private SubmissionProblem() {}

    /** Figures that are not asked, contradict themselves or break a rule; each violation names its field. */
    static Problem invalid(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.INVALID_SUBMISSION, "The figures cannot be accepted", violations);
    }

    /** Figures that may be right but need a note; each violation names its figure and the warning. */
    static Problem unexplained(List<Violation> violations) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, Type.UNEXPLAINED, "Each warning needs a note that says why", violations);
    }

    static Problem exists() {
        return new Problem(
                Problem.Kind.CONFLICT, Type.SUBMISSION_EXISTS, "The unit has already reported for this date");
    }

    static Problem notReporter(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, Type.NOT_REPORTER, "You do not report for this unit")
                .with("unitId", unitId);
    }

    /** @param endedOn the first day on which the unit did not exist */
    static Problem unitEnded(UUID unitId, LocalDate endedOn) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.UNIT_ENDED,
                        "The unit you report for is no longer there; you can read it")
                .with("unitId", unitId)
                .with("endedOn", endedOn);
    }

    static Problem setAside(UUID reorganisationId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.SUBMISSION_SET_ASIDE,
                        "The unit had ended before that date, so the submission never counts")
                .with("reorganisationId", reorganisationId);
    }

    static Problem notConsolidator(UUID unitId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        AccessProblem.NOT_CONSOLIDATOR,
                        "You do not review the reports of this unit")
                .with("unitId", unitId);
    }

    static Problem notNow(SubmissionState state) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        CommonProblem.NOT_NOW,
                        "The state of the submission does not allow this")
                .with("state", state);
    }

    /** The caller has not accepted it, or did so too long ago. */
    static Problem acceptanceStands(UUID submissionId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.ACCEPTANCE_STANDS,
                        "Only who accepted a submission can take that back, and only for some seconds")
                .with("submissionId", submissionId);
    }

    /** @param last the latest event, which the caller has not seen */
    static Problem stale(Submission submission, SubmissionEvent last) {
        return Version.stale("The submission was changed since you saw it")
                .with("submissionId", submission.id)
                .with("version", submission.version)
                .with("action", last.action)
                .with("actorName", last.actorName)
                .with("at", VietnamTime.local(last.at));
    }
}
