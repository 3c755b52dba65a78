package vn.toso.submission;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a submission and the steps that are possible in it. In every state the current revision counts in
 * totals.
 */
public enum SubmissionState {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    LOCKED;

    private static final Map<SubmissionState, Map<Action, SubmissionState>> STEPS = new EnumMap<>(Map.of(
            SUBMITTED,
            Map.of(
                    Action.CORRECT, SUBMITTED,
                    Action.RETURN, RETURNED,
                    Action.ACCEPT, ACCEPTED,
                    Action.COMMENT, SUBMITTED),
            RETURNED,
            Map.of(Action.CORRECT, SUBMITTED, Action.COMMENT, RETURNED),
            ACCEPTED,
            Map.of(
                    Action.UNACCEPT, SUBMITTED,
                    Action.RETURN, RETURNED,
                    Action.LOCK, LOCKED,
                    Action.COMMENT, ACCEPTED),
            LOCKED,
            Map.of(Action.UNLOCK, ACCEPTED, Action.COMMENT, LOCKED)));

    /** @return empty if the action is not possible in this state */
    Optional<SubmissionState> after(Action action) {
        return Optional.ofNullable(STEPS.get(this).get(action));
    }

    /** Without {@link Action#UNACCEPT}, which only one person may take, and only for seconds. */
    Set<Action> actions() {
        var actions = EnumSet.copyOf(STEPS.get(this).keySet());
        actions.remove(Action.UNACCEPT);
        return actions;
    }
}
