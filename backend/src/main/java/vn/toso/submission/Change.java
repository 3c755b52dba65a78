package vn.toso.submission;

import java.util.UUID;

/**
 * A change to what the caller has seen.
 *
 * @param version that was seen; if it is not the version any more, nothing is changed
 */
record Change<T>(UUID submissionId, int version, T body) {

    /** The submission, held until the end of the transaction; a problem where it may not be seen or has moved on. */
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
