package vn.toso.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A one-time code of a person, of which only the hash is stored. */
@Entity
class Slip {

    @Id
    UUID id = UUID.randomUUID();

    UUID personId;
    byte[] codeHash;
    Instant createdAt;
    String createdByName;
    Instant expiresAt;
    Instant usedAt;
    Instant revokedAt;

    protected Slip() {}

    Slip(UUID personId, SlipCode code, Instant createdAt, String createdByName, Instant expiresAt) {
        this.personId = personId;
        this.codeHash = code.hash();
        this.createdAt = createdAt;
        this.createdByName = createdByName;
        this.expiresAt = expiresAt;
    }

    boolean opens(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
