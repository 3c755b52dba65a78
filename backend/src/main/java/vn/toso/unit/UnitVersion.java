package vn.toso.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.text.Vietnamese;

/** Code, name, type and parent of a unit from {@code validFrom} until the day before {@code validTo}. */
@Entity
class UnitVersion {

    @Id
    UUID id = UUID.randomUUID();

    UUID unitId;

    @Enumerated(EnumType.STRING)
    Level level;

    String code;
    String name;
    String foldedName;

    @Enumerated(EnumType.STRING)
    UnitType type;

    UUID parentId;
    LocalDate validFrom;
    LocalDate validTo;

    protected UnitVersion() {}

    UnitVersion(NewUnit unit) {
        unitId = unit.id();
        level = unit.level();
        code = unit.code();
        name = Vietnamese.nfc(unit.name());
        foldedName = Vietnamese.fold(unit.name());
        type = unit.type();
        parentId = unit.parentId();
        validFrom = unit.validFrom();
        validTo = unit.validTo();
    }
}
