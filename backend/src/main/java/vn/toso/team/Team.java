package vn.toso.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The part of a team that no reconstitution changes. Its version counts the changes of all rows that belong to the team. */
@Entity
@DynamicUpdate
class Team {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TeamLevel level;

    LocalDate validFrom;
    LocalDate validTo;
    String foundingNumber;
    LocalDate foundingDate;
    String foundingSigner;
    String dissolutionNumber;
    LocalDate dissolutionDate;
    String dissolutionSigner;

    @Version
    int version;

    protected Team() {}

    Team(UUID id, NewTeam founded) {
        this.id = id;
        level = founded.level();
        validFrom = founded.validFrom();
        foundedBy(founded.founding());
    }

    Decision founding() {
        return new Decision(foundingNumber, foundingDate, foundingSigner);
    }

    void foundedBy(Decision decision) {
        foundingNumber = decision.number();
        foundingDate = decision.date();
        foundingSigner = decision.signer();
    }

    void dissolve(Dissolution dissolution) {
        requireActive();
        validTo = dissolution.validTo();
        dissolutionNumber = dissolution.decision().number();
        dissolutionDate = dissolution.decision().date();
        dissolutionSigner = dissolution.decision().signer();
    }

    void requireActive() {
        if (validTo != null) {
            throw TeamProblem.dissolved();
        }
    }
}
