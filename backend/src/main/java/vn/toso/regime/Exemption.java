package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.time.Period;

/** A unit need not report to a regime for a while, for a reason that is kept. */
@Entity
class Exemption {

    @Id
    UUID id;

    UUID regimeId;
    UUID unitId;
    String reason;
    LocalDate validFrom;
    LocalDate validTo;

    Period period() {
        return new Period(validFrom, validTo);
    }
}
