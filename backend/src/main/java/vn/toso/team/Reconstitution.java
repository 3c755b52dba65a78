package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A decision that changed a team. The rows that began or ended with it refer to it. */
@Entity
@Immutable
@Table(name = "team_reconstitution")
class Reconstitution {

    @Id
    UUID id = UUID.randomUUID();

    UUID teamId;
    LocalDate effectiveOn;
    String decisionNumber;
    LocalDate decisionDate;
    String decisionSigner;
    String note;
    Instant recordedAt;
    String recordedBy;

    protected Reconstitution() {}

    Reconstitution(UUID teamId, NewReconstitution recorded, Instant at, String by) {
        this.teamId = teamId;
        effectiveOn = recorded.effectiveOn();
        decisionNumber = recorded.decision().number();
        decisionDate = recorded.decision().date();
        decisionSigner = recorded.decision().signer();
        note = recorded.note();
        recordedAt = at;
        recordedBy = by;
    }

    Decision decision() {
        return new Decision(decisionNumber, decisionDate, decisionSigner);
    }
}
