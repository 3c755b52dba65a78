package vn.toso.submission;

import java.util.EnumMap;
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
            SUBMITTED, Map.of(Action.CORRECT, SUBMITTED, Action.RETURN, RETURNED, Action.ACCEPT, ACCEPTED),
            RETURNED, Map.of(Action.CORRECT, SUBMITTED),
            ACCEPTED, Map.of(Action.RETURN, RETURNED, Action.LOCK, LOCKED),
            LOCKED, Map.of(Action.UNLOCK, ACCEPTED)));

    /** @return empty if the action is not possible in this state */
    Optional<SubmissionState> after(Action action) {
        return Optional.ofNullable(STEPS.get(this).get(action));
    }

    Set<Action> actions() {
        return STEPS.get(this).keySet();
    }
}
