package vn.toso.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.time.VietnamTime;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;

/**
 * How a unit that is asked stands on a date.
 *
 * @param state null where it has not reported; timeliness and receivedAt then too
 * @param unanswered the indicators asked that its report does not answer, in the order of the regime; empty where there is none
 */
record Standing(
        SubmissionState state, Timeliness timeliness, Instant receivedAt, boolean exempt, List<UUID> unanswered) {

    boolean reported() {
        return state != null;
    }

    boolean missing() {
        return !reported() && !exempt;
    }

    boolean returned() {
        return state == SubmissionState.RETURNED;
    }

    boolean partial() {
        return !unanswered.isEmpty();
    }

    Coverage coverage() {
        return Coverage.of(
                1,
                one(reported()),
                one(timeliness == Timeliness.LATE),
                one(timeliness == Timeliness.BACKFILLED),
                one(returned()),
                one(partial()),
                one(!reported() && exempt),
                VietnamTime.local(receivedAt));
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
