package vn.toso.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.toso.access.CurrentUser;

/** A one-time code of a person, of which only the hash is stored. */
@Entity
class Slip {

    /** @param subject null for the installation */
    record Maker(String subject, String name) {

        static Maker of(CurrentUser user) {
            return new Maker(user.subject(), user.name());
        }
    }

    @Id
    UUID id = UUID.randomUUID();

    UUID personId;
    byte[] codeHash;
    Instant createdAt;
    String createdByName;

    /** Null for codes that the installation made, and for those from before it was stored. */
    String createdBySubject;

    Instant expiresAt;

    /** Whether its use removes second factors that somebody has registered since it was made. */
    boolean removesSecondFactors;

    Instant usedAt;
    Instant revokedAt;

    protected Slip() {}

    Slip(UUID personId, SlipCode code, Instant createdAt, Maker maker, Instant expiresAt, boolean removing) {
        this.personId = personId;
        this.codeHash = code.hash();
        this.createdAt = createdAt;
        this.createdByName = maker.name();
        this.createdBySubject = maker.subject();
        this.expiresAt = expiresAt;
        this.removesSecondFactors = removing;
    }

    boolean opens(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
