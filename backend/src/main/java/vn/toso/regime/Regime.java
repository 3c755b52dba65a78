package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Regime {

    @Id
    UUID id;

    UUID ownerUnitId;
    String code;
}
