package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.submission.Action.ACCEPT;
import static vn.toso.submission.Action.COMMENT;
import static vn.toso.submission.Action.CORRECT;
import static vn.toso.submission.Action.LOCK;
import static vn.toso.submission.Action.RETURN;
import static vn.toso.submission.Action.UNACCEPT;
import static vn.toso.submission.Action.UNLOCK;
import static vn.toso.submission.SubmissionState.ACCEPTED;
import static vn.toso.submission.SubmissionState.LOCKED;
import static vn.toso.submission.SubmissionState.RETURNED;
import static vn.toso.submission.SubmissionState.SUBMITTED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toso.access.Standing;

class SubmissionStateTest {

    private record Step(SubmissionState from, Action action, SubmissionState to) {}

    private static final List<Step> STEPS = List.of(
            new Step(SUBMITTED, CORRECT, SUBMITTED),
            new Step(SUBMITTED, RETURN, RETURNED),
            new Step(SUBMITTED, ACCEPT, ACCEPTED),
            new Step(RETURNED, CORRECT, SUBMITTED),
            new Step(ACCEPTED, UNACCEPT, SUBMITTED),
            new Step(ACCEPTED, RETURN, RETURNED),
            new Step(ACCEPTED, LOCK, LOCKED),
            new Step(LOCKED, UNLOCK, ACCEPTED),
            new Step(SUBMITTED, COMMENT, SUBMITTED),
            new Step(RETURNED, COMMENT, RETURNED),
            new Step(ACCEPTED, COMMENT, ACCEPTED),
            new Step(LOCKED, COMMENT, LOCKED));

    @Test
    void everyActionInEveryStateLeadsWhereItShouldOrNowhere() {
        for (var from : SubmissionState.values()) {
            for (var action : Action.values()) {
                var expected = STEPS.stream()
                        .filter(step -> step.from() == from && step.action() == action)
                        .map(Step::to)
                        .findFirst();
                assertThat(from.after(action)).as("%s %s", from, action).isEqualTo(expected);
                assertThat(from.actions().contains(action)).isEqualTo(expected.isPresent() && action != UNACCEPT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SubmissionState.class)
    void whoReportsCorrectsAndWhoOverseesDoesAll(SubmissionState state) {
        var reporter = new SubmissionPermissions(UUID.randomUUID(), new Standing(true, false, false, false, null));
        var overseer = new SubmissionPermissions(UUID.randomUUID(), new Standing(false, false, false, true, null));
        var nobody = new SubmissionPermissions(UUID.randomUUID(), new Standing(false, false, false, false, null));

        boolean correctable = state == SUBMITTED || state == RETURNED;
        assertThat(reporter.on(state)).isEqualTo(correctable ? Set.of(CORRECT, COMMENT) : Set.of(COMMENT));
        assertThat(overseer.on(state)).isEqualTo(state.actions());
        assertThat(nobody.on(state)).isEmpty();
        assertThat(nobody.onMissing()).isEmpty();
        assertThat(reporter.onMissing()).containsExactly(Action.SUBMIT).isEqualTo(overseer.onMissing());
    }
}
