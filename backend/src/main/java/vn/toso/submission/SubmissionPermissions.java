package vn.toso.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.access.Standing;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;

/** Which actions the caller may take on the figures of a unit that they can see. */
record SubmissionPermissions(UUID unitId, Standing standing) {

    private static final Set<Action> OF_SENDERS = EnumSet.of(Action.SUBMIT, Action.CORRECT, Action.COMMENT);

    static SubmissionPermissions of(CurrentUser user, UUID unitId) {
        return new SubmissionPermissions(unitId, user.standing(Set.of(unitId)).get(unitId));
    }

    static SubmissionPermissions of(Map<UUID, Standing> standings, UUID unitId) {
        return new SubmissionPermissions(unitId, standings.get(unitId));
    }

    /** The actions that are allowed while nothing was sent. */
    Set<Action> onMissing() {
        return standing.reports() || standing.oversees() ? EnumSet.of(Action.SUBMIT) : EnumSet.noneOf(Action.class);
    }

    Set<Action> on(SubmissionState state) {
        var actions = EnumSet.noneOf(Action.class);
        if (standing.oversees()) {
            actions.addAll(state.actions());
        } else if (standing.reports()) {
            actions.addAll(state.actions());
            actions.retainAll(OF_SENDERS);
        }
        return actions;
    }

    /** Refuses a caller who reported for a unit that has ended, and says when it ended. */
    void refuseEnded() {
        if (standing.reported()) {
            throw SubmissionProblem.unitEnded(unitId, standing.endedOn());
        }
    }

    void requireSubmit() {
        refuseEnded();
        if (onMissing().isEmpty()) {
            throw SubmissionProblem.notReporter(unitId);
        }
    }

    void require(Action action, SubmissionState state) {
        if (!standing.oversees()) {
            refuseEnded();
        }
        if (!standing.oversees() && !(standing.reports() && OF_SENDERS.contains(action))) {
            throw OF_SENDERS.contains(action)
                    ? SubmissionProblem.notReporter(unitId)
                    : SubmissionProblem.notConsolidator(unitId);
        }
        if (state.after(action).isEmpty()) {
            throw SubmissionProblem.notNow(state);
        }
    }

    /** @param reason for the correction; may be null only in answer to a return */
    void requireCorrect(SubmissionState state, String reason) {
        require(Action.CORRECT, state);
        if (reason == null && state != SubmissionState.RETURNED) {
            throw SubmissionProblem.invalid(List.of(Violation.at("/reason", CommonViolation.REQUIRED)));
        }
    }

    /** How a report that the caller sends for the unit itself arrives. */
    Channel channel(Channel byPerson) {
        return standing.asService() ? Channel.API : byPerson;
    }

    /** Whether the caller must say who gave the figures: yes if they do not report for the unit, else it is refused. */
    boolean onBehalf() {
        return !standing.reports();
    }
}
