package vn.toso.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Attachment {

    @Id
    UUID id = UUID.randomUUID();

    @Enumerated(EnumType.STRING)
    OwnerKind ownerKind;

    UUID ownerId;
    /** From 1 for each owner. */
    int number;

    String name;

    @Enumerated(EnumType.STRING)
    FileType type;

    /** In bytes. */
    long size;

    String sha256;
    Instant addedAt;
    String addedByName;
    /** Why it replaces the one before; null for the first. */
    String reason;
}
