package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The role of a member in a period. */
@Entity
@Table(name = "team_role")
@DynamicUpdate
class HeldRole {

    @Id
    UUID id = UUID.randomUUID();

    UUID memberId;
    UUID teamId;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    LocalDate validFrom;
    LocalDate validTo;
    UUID begunBy;

    protected HeldRole() {}

    HeldRole(Member member, MemberRole role, LocalDate validFrom, UUID begunBy) {
        memberId = member.id;
        teamId = member.teamId;
        this.role = role;
        this.validFrom = validFrom;
        this.begunBy = begunBy;
    }
}
