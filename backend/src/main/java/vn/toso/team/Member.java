package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The membership of a person in a team for a period. */
@Entity
@Table(name = "team_member")
@DynamicUpdate
class Member {

    @Id
    UUID id = UUID.randomUUID();

    UUID teamId;
    UUID personId;
    String position;
    boolean core;
    LocalDate validFrom;
    LocalDate validTo;
    UUID begunBy;
    UUID endedBy;

    protected Member() {}

    Member(UUID teamId, UUID personId, NewMember joins, LocalDate validFrom, UUID begunBy) {
        this.teamId = teamId;
        this.personId = personId;
        position = joins.position();
        core = joins.core();
        this.validFrom = validFrom;
        this.begunBy = begunBy;
    }

    void end(LocalDate day, UUID by) {
        validTo = day;
        endedBy = by;
    }
}
