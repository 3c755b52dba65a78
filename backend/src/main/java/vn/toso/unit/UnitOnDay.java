package vn.toso.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit as it is on a day.
 *
 * @param parentId null for the root alone
 * @param since from when it is so
 * @param last whether nothing is known of an end, nor of a later change but that its parent becomes another
 * @param moves whether its parent is known to become another later
 * @param open whether nothing is known of an end
 */
public record UnitOnDay(UnitRef unit, UUID parentId, LocalDate since, boolean last, boolean moves, boolean open) {

    public UUID id() {
        return unit.id();
    }
}
