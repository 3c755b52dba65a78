package vn.toso.submission;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Role;

/** Who may do what with the figures of a unit that they can see. */
record SubmissionPermissions(UUID unitId, boolean reports) {

    enum Action {
        SUBMIT
    }

    static SubmissionPermissions of(CurrentUser user, UUID unitId) {
        return new SubmissionPermissions(unitId, user.holds(Role.REPORTER, unitId));
    }

    void requireSubmit() {
        if (!reports) {
            throw SubmissionProblem.notReporter(unitId);
        }
    }

    Set<Action> onMissing() {
        return reports ? EnumSet.of(Action.SUBMIT) : EnumSet.noneOf(Action.class);
    }
}
