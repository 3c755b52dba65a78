package vn.toso.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import vn.toso.access.Role;

/** A role of an account in a unit, for a time. */
@Entity
@DynamicUpdate
class Assignment {

    @Id
    UUID id = UUID.randomUUID();

    String subject;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant validFrom;

    /** Exclusive; null for no end. */
    Instant validTo;

    String grantedByName;
    String endedByName;

    /** Why or on what basis it was given. */
    String reason;

    /** Why it was ended before its time; null if nobody said. */
    String endReason;

    @Version
    int version;

    protected Assignment() {}

    Assignment(String subject, UUID unitId, Role role, Instant validFrom, Instant validTo) {
        this.subject = subject;
        this.unitId = unitId;
        this.role = role;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** For the trail, which names the unit by the id. */
    static Map<UUID, Role> roles(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.toMap(one -> one.id, one -> one.role));
    }

    /** Whether it is over, or was ended before it began. */
    boolean isEnded(Instant now) {
        return validTo != null && (!validTo.isAfter(now) || validTo.equals(validFrom));
    }

    /** Ends it now, or before it begins. */
    void end(Instant now, String endedBy, String why) {
        validTo = validFrom.isAfter(now) ? validFrom : now;
        endedByName = endedBy;
        endReason = why;
    }
}
