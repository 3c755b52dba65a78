package vn.toso.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** What stays the same through every rename and move: an identity and its level. */
@Entity
class Unit {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Level level;

    protected Unit() {}

    Unit(UUID id, Level level) {
        this.id = id;
        this.level = level;
    }
}
