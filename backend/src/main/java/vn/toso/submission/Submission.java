package vn.toso.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.regime.Obligation;

/** Fulfils exactly one obligation. What was sent lies in its revisions; this row points to the one that counts. */
@Entity
class Submission {

    @Id
    UUID id = UUID.randomUUID();

    UUID regimeId;
    UUID unitId;
    LocalDate asOf;
    String receiptCode;

    @Enumerated(EnumType.STRING)
    SubmissionState state = SubmissionState.SUBMITTED;

    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    int currentRevision = 1;
    Instant receivedAt;

    @Version
    int version;

    protected Submission() {}

    Submission(Obligation obligation, Instant receivedAt) {
        regimeId = obligation.regimeId();
        unitId = obligation.unitId();
        asOf = obligation.asOf();
        this.receivedAt = receivedAt;
        timeliness = receivedAt.isAfter(obligation.dueAt()) ? Timeliness.LATE : Timeliness.ON_TIME;
        receiptCode = ReceiptCode.of(id);
    }
}
