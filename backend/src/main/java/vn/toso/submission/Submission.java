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

/** Fulfils exactly one obligation. What was sent lies in its revisions; this row points to the one that counts. */
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

    /** Of the first revision: a correction makes nothing late. */
    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    /** Late, but typed in by the deadline if the clock of the device is to be believed. */
    boolean enteredInTime;

    /** The reorganisation by which its unit had ended before its date: it never counts. */
    UUID setAsideBy;

    int currentRevision = 1;

    /** The figures of that revision, by place. */
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

    /** Of the revision that counts. */
    final void show(FigureRow figures) {
        numbers = figures.numbers();
        answers = figures.answers();
    }

    /** Takes a step; the caller has asked whether it may. */
    void step(Action action) {
        state = state.after(action)
                .orElseThrow(() -> new IllegalStateException("%s does not lead on from %s".formatted(action, state)));
        if (action == Action.CORRECT) {
            currentRevision++;
        }
    }
}
