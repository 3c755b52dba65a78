package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.access.Standing;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

class SubmissionPermissionsTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate ENDED = LocalDate.of(2025, 7, 1);

    private static final Map<String, Standing> STANDINGS = Map.of(
            "reporter", new Standing(true, false, false, false, null),
            "overseer", new Standing(false, false, false, true, null),
            "former reporter", new Standing(false, false, true, false, ENDED),
            "former reporter above", new Standing(false, false, true, true, ENDED),
            "stranger", new Standing(false, false, false, false, null));

    private static SubmissionPermissions of(String who) {
        return SubmissionPermissions.of(Map.of(UNIT, STANDINGS.get(who)), UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, CORRECT, SUBMITTED,",
        "reporter, CORRECT, RETURNED,",
        "reporter, CORRECT, ACCEPTED, not-now",
        "reporter, ACCEPT, SUBMITTED, not-consolidator",
        "reporter, UNLOCK, LOCKED, not-consolidator",
        "overseer, CORRECT, SUBMITTED,",
        "overseer, ACCEPT, SUBMITTED,",
        "overseer, ACCEPT, RETURNED, not-now",
        "overseer, UNLOCK, LOCKED,",
        "former reporter, CORRECT, SUBMITTED, unit-ended",
        "former reporter, ACCEPT, SUBMITTED, unit-ended",
        "former reporter above, CORRECT, SUBMITTED,",
        "former reporter above, ACCEPT, SUBMITTED,",
        "stranger, CORRECT, SUBMITTED, not-reporter",
        "stranger, RETURN, SUBMITTED, not-consolidator"
    })
    void aStepIsRefusedWithItsReason(String who, Action action, SubmissionState state, String type) {
        assertThat(refused(() -> of(who).require(action, state))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "reporter,",
        "overseer,",
        "former reporter, unit-ended",
        "former reporter above, unit-ended",
        "stranger, not-reporter"
    })
    void aFirstReportIsRefusedWithItsReason(String who, String type) {
        assertThat(refused(() -> of(who).requireSubmit())).isEqualTo(type);
    }

    @Test
    void aCorrectionNeedsAReasonUnlessItAnswersAReturn() {
        var problem = catchThrowableOfType(
                Problem.class, () -> of("reporter").requireCorrect(SubmissionState.SUBMITTED, null));
        assertThat(problem.violations()).containsExactly(Violation.at("/reason", CommonViolation.REQUIRED));
        assertThat(refused(() -> of("reporter").requireCorrect(SubmissionState.SUBMITTED, "gõ nhầm")))
                .isNull();
        assertThat(refused(() -> of("reporter").requireCorrect(SubmissionState.RETURNED, null)))
                .isNull();
        assertThat(refused(() -> of("stranger").requireCorrect(SubmissionState.RETURNED, null)))
                .isEqualTo("not-reporter");
    }

    @Test
    void aFormerReporterIsToldWhenTheUnitEnded() {
        var problem =
                catchThrowableOfType(Problem.class, () -> of("former reporter").refuseEnded());
        assertThat(problem.member("unitId")).isEqualTo(UNIT);
        assertThat(problem.member("endedOn")).isEqualTo(ENDED);
    }

    @Test
    void whoDoesNotReportForTheUnitEntersOnItsBehalf() {
        assertThat(of("reporter").onBehalf()).isFalse();
        assertThat(of("overseer").onBehalf()).isTrue();
    }

    private static String refused(ThrowingCallable step) {
        var problem = catchThrowableOfType(Problem.class, step);
        return problem == null ? null : problem.type().wire();
    }
}
