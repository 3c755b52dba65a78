package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Regime {

    @Id
    UUID id = UUID.randomUUID();

    UUID ownerUnitId;
    String code;

    @Version
    int version;

    protected Regime() {}

    Regime(UUID ownerUnitId, String code) {
        this.ownerUnitId = ownerUnitId;
        this.code = code;
    }
}
