package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A village that a team serves in a period; the village may end before the period does. */
@Entity
@DynamicUpdate
class TeamVillage {

    @Id
    UUID id = UUID.randomUUID();

    UUID teamId;
    UUID villageId;
    LocalDate validFrom;
    LocalDate validTo;
    UUID begunBy;
    UUID endedBy;

    protected TeamVillage() {}

    TeamVillage(UUID teamId, UUID villageId, LocalDate validFrom, UUID begunBy) {
        this.teamId = teamId;
        this.villageId = villageId;
        this.validFrom = validFrom;
        this.begunBy = begunBy;
    }

    void end(LocalDate day, UUID by) {
        validTo = day;
        endedBy = by;
    }
}
