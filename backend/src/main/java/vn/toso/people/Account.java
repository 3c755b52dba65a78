package vn.toso.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;
import vn.toso.shared.text.Vietnamese;

/** A person, or a program with a service account. */
@Entity
@Table(name = "person")
@DynamicUpdate
class Account {

    @Id
    UUID id = UUID.randomUUID();

    @Enumerated(EnumType.STRING)
    PersonKind kind;

    /** The id of the account at the identity provider. */
    String subject;

    String username;
    String fullName;
    String foldedName;
    String email;
    String phone;

    /** The home unit: its administrators manage the account. */
    UUID unitId;

    @Enumerated(EnumType.STRING)
    PersonState state = PersonState.ACTIVE;

    /** Why it was suspended, resumed or ended; null if nobody said. */
    String stateReason;

    Instant createdAt;
    String createdByName;

    /** When the person first had a password; null until then. */
    Instant activatedAt;

    /** Access tokens issued until then are refused; null if none are. */
    Instant tokensFrom;

    @Version
    int version;

    protected Account() {}

    Account(PersonKind kind, String subject, String username, String fullName, UUID unitId) {
        this.kind = kind;
        this.subject = subject;
        this.username = username;
        this.unitId = unitId;
        named(fullName);
    }

    void named(String name) {
        fullName = name;
        foldedName = Vietnamese.fold(name);
    }

    /** The beginning of what a row of the trail says about this account. */
    Details details() {
        return Details.of().about(AuditField.SUBJECT, subject);
    }
}
