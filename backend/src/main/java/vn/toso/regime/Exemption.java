package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.toso.shared.time.Period;

/** Frees a unit from reporting to a regime for a period, with a recorded reason. */
@Entity
@DynamicUpdate
class Exemption {

    @Id
    UUID id = UUID.randomUUID();

    UUID regimeId;
    UUID unitId;
    String reason;
    LocalDate validFrom;
    LocalDate validTo;

    @Version
    int version;

    protected Exemption() {}

    Exemption(UUID regimeId, NewExemption granted) {
        this.regimeId = regimeId;
        unitId = granted.unitId();
        reason = granted.reason();
        validFrom = granted.validFrom();
        validTo = granted.validTo();
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
