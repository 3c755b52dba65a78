package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.toso.shared.text.Vietnamese;

/** Name and commune of a team in a period. */
@Entity
@DynamicUpdate
class TeamVersion {

    @Id
    UUID id = UUID.randomUUID();

    UUID teamId;
    UUID unitId;
    String name;
    String foldedName;
    LocalDate validFrom;
    LocalDate validTo;
    UUID begunBy;

    protected TeamVersion() {}

    TeamVersion(UUID teamId, UUID unitId, String name, LocalDate validFrom, UUID begunBy) {
        this.teamId = teamId;
        this.unitId = unitId;
        this.validFrom = validFrom;
        this.begunBy = begunBy;
        called(name);
    }

    void called(String name) {
        this.name = name;
        foldedName = Vietnamese.fold(name);
    }
}
