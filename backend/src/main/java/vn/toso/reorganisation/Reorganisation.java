package vn.toso.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.access.CurrentUser;
import vn.toso.shared.text.Vietnamese;

/** A recorded decision about units. Never changes, except that it can be marked as undone. */
@Entity
@DynamicUpdate
class Reorganisation {

    @Id
    UUID id;

    String decisionNumber;
    LocalDate decisionDate;
    String issuer;
    LocalDate effectiveOn;
    String note;

    @Enumerated(EnumType.STRING)
    ReorganisationState state = ReorganisationState.APPLIED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    Outcome outcome;

    Instant recordedAt;
    String recordedBy;
    String recordedByName;
    Instant undoneAt;
    String undoneBy;
    String undoneByName;

    @Version
    int version;

    protected Reorganisation() {}

    Reorganisation(UUID id, NewReorganisation request, Outcome outcome, CurrentUser user, Instant now) {
        this.id = id;
        decisionNumber = Vietnamese.nfc(request.decisionNumber().strip());
        decisionDate = request.decisionDate();
        issuer = Vietnamese.nfc(request.issuer().strip());
        effectiveOn = request.effectiveOn();
        note = request.note() == null ? null : Vietnamese.nfc(request.note().strip());
        this.outcome = outcome;
        recordedAt = now;
        recordedBy = user.subject();
        recordedByName = user.name();
    }

    void undo(CurrentUser user, Instant now) {
        state = ReorganisationState.UNDONE;
        undoneAt = now;
        undoneBy = user.subject();
        undoneByName = user.name();
    }

    /** The passages of the reorganisation; the changes of each unit are in {@link ReorganisationUnit}. */
    record Outcome(List<Passage> passages, List<OutsidePassage> outside) {}
}
