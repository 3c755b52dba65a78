package vn.toso.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class Assignment {

    @Id
    UUID id = UUID.randomUUID();

    String subject;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant validFrom;
    Instant validTo;

    protected Assignment() {}

    Assignment(String subject, UUID unitId, Role role, Instant validFrom) {
        this.subject = subject;
        this.unitId = unitId;
        this.role = role;
        this.validFrom = validFrom;
    }
}
