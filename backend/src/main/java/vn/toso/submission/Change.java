package vn.toso.submission;

import java.util.UUID;

/**
 * A change that the caller makes to the version of a submission that they have seen.
 *
 * @param version that the caller saw; if the submission has another version now, the change is refused
 */
record Change<T>(UUID submissionId, int version, T body) {

    /**
     * Locks the submission until the transaction ends. Throws a problem if it is out of scope, set aside, or has
     * changed.
     */
    Submission lock(SubmissionViews views, SubmissionRepository submissions) {
        views.require(submissionId);
        var submission = submissions.lock(submissionId);
        requireUnchanged(submission, submissions);
        return submission;
    }

    /** @param submission locked */
    void requireUnchanged(Submission submission, SubmissionRepository submissions) {
        if (submission.setAsideBy != null) {
            throw SubmissionProblem.setAside(submission.setAsideBy);
        }
        if (submission.version != version) {
            throw SubmissionProblem.stale(submission, submissions.lastEvent(submissionId));
        }
    }
}
