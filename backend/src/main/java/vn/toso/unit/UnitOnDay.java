package vn.toso.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A unit as it is on a day. What a list of units that holds from that very day changed comes after what is decided for the day:
 * of such a unit this is what it was until then.
 *
 * @param parentId null for the root alone
 * @param since from when it is so
 * @param last whether nothing is known of an end, nor of a later change but that its parent becomes another
 * @param moves whether its parent is known to become another later
 * @param open whether nothing is known of an end
 * @param listed what it is from that day by such a list; the same as {@code unit} where there is none
 */
public record UnitOnDay(
        UnitRef unit,
        UUID parentId,
        LocalDate since,
        boolean last,
        boolean moves,
        boolean open,
        UnitRef listed,
        UUID listedParentId) {

    /** Whether a list of that very day gave it another name, type or parent. */
    public boolean isListedOtherwise() {
        return !listed.equals(unit) || !Objects.equals(parentId, listedParentId);
    }

    public UUID id() {
        return unit.id();
    }
}
