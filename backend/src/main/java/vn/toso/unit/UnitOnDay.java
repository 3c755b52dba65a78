package vn.toso.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A unit on the day of a decision. A list for the same day counts as later than the decision: for a unit that such a list
 * changed, this is the state before the list.
 *
 * @param parentId null for the root only
 * @param since first day of this version
 * @param last whether no end and no later change is known, apart from another parent
 * @param moves whether a later change of the parent is known
 * @param open whether no end is known
 * @param listed the unit after the list for the same day; equals {@code unit} if there is none
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

    /** Whether a list for the same day gave the unit another name, type or parent. */
    public boolean isListedOtherwise() {
        return !listed.equals(unit) || !Objects.equals(parentId, listedParentId);
    }

    public UUID id() {
        return unit.id();
    }
}
