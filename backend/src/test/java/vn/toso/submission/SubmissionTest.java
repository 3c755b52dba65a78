package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.regime.FigureRow;
import vn.toso.regime.Obligation;

class SubmissionTest {

    private static final Instant DUE = Instant.parse("2022-07-13T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // When the figures were received, when they were typed in, and whether the regime was opened later.
        "2022-07-13T10:00:00Z, , false, ON_TIME, false",
        "2022-07-13T10:00:00Z, 2022-07-13T09:00:00Z, false, ON_TIME, false",
        "2022-07-13T10:00:00.000001Z, , false, LATE, false",
        "2022-07-14T01:00:00Z, 2022-07-13T10:00:00Z, false, LATE, true",
        "2022-07-14T01:00:00Z, 2022-07-13T10:00:00.000001Z, false, LATE, false",
        "2022-07-14T01:00:00Z, 2022-07-13T10:00:00Z, true, BACKFILLED, false"
    })
    void isLateAfterTheDeadline(
            Instant received, Instant entered, boolean backfilled, Timeliness timeliness, boolean enteredInTime) {
        var submission = submission(received, entered, backfilled);

        assertThat(submission.timeliness).isEqualTo(timeliness);
        assertThat(submission.enteredInTime).isEqualTo(enteredInTime);
    }

    @Test
    void showsItsFiguresUnderACodeOfItsId() {
        var submission = submission(DUE, null, false);

        assertThat(submission.answers).isEqualTo("n");
        assertThat(submission.numbers).containsExactly(BigDecimal.TEN);
        assertThat(submission.receiptCode).isEqualTo(ReceiptCode.of(submission.id));
    }

    @Test
    void onlyACorrectionBringsANewRevision() {
        var submission = submission(DUE, null, false);
        submission.step(Action.RETURN);
        assertThat(submission.state).isEqualTo(SubmissionState.RETURNED);
        assertThat(submission.currentRevision).isEqualTo(1);
        submission.step(Action.CORRECT);
        assertThat(submission.state).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(submission.currentRevision).isEqualTo(2);
        assertThatThrownBy(() -> submission.step(Action.UNLOCK)).isInstanceOf(IllegalStateException.class);
    }

    private static Submission submission(Instant received, Instant entered, boolean backfilled) {
        var obligation = new Obligation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2022, 7, 13),
                null,
                DUE,
                DUE,
                true,
                backfilled,
                false);
        var figures = new FigureRow(new BigDecimal[] {BigDecimal.TEN}, "n");
        return new Submission(UUID.randomUUID(), obligation, figures, entered, received);
    }
}
