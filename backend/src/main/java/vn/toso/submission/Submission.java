package vn.toso.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.regime.FigureRow;
import vn.toso.regime.Obligation;

/** Fulfils exactly one obligation. The revisions hold what was sent; this row points to the revision that counts. */
@Entity
class Submission {

    @Id
    UUID id;

    UUID regimeId;
    UUID unitId;
    LocalDate asOf;
    String receiptCode;

    @Enumerated(EnumType.STRING)
    SubmissionState state = SubmissionState.SUBMITTED;

    /** Decided by the first revision: a correction never makes a report late. */
    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    /** The report was late, but was typed in before the deadline by the clock of the device. */
    boolean enteredInTime;

    /**
     * The reorganisation that ended the unit before the date of the report, so that the report never counts; else null.
     */
    UUID setAsideBy;

    int currentRevision = 1;

    /** The figures of the current revision, by place. */
    BigDecimal[] numbers;

    String answers;

    Instant receivedAt;

    @Version
    int version;

    protected Submission() {}

    Submission(UUID id, Obligation obligation, FigureRow figures, Instant enteredAt, Instant receivedAt) {
        this.id = id;
        regimeId = obligation.regimeId();
        unitId = obligation.unitId();
        asOf = obligation.asOf();
        this.receivedAt = receivedAt;
        boolean late = !obligation.backfilled() && receivedAt.isAfter(obligation.dueAt());
        timeliness = obligation.backfilled() ? Timeliness.BACKFILLED : late ? Timeliness.LATE : Timeliness.ON_TIME;
        enteredInTime = late && enteredAt != null && !enteredAt.isAfter(obligation.dueAt());
        receiptCode = ReceiptCode.of(id);
        show(figures);
    }

    /** @param figures of the current revision */
    final void show(FigureRow figures) {
        numbers = figures.numbers();
        answers = figures.answers();
    }

    /** Takes a step. The caller has checked that the caller's role and the state allow it. */
    void step(Action action) {
        state = state.after(action)
                .orElseThrow(() ->
                        new IllegalStateException("Action %s is not possible in state %s".formatted(action, state)));
        if (action == Action.CORRECT) {
            currentRevision++;
        }
    }
}
