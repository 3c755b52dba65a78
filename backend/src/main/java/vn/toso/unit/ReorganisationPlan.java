package vn.toso.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a reorganisation does to the tree, worked out and checked.
 *
 * @param id of the reorganisation, which is there already
 * @param begins parents before their children, open at the end
 * @param adopted those of them that a list of that very day began already
 * @param ends units of which no later version says more than another parent
 * @param changes what goes on in later versions until something else is said there
 */
public record ReorganisationPlan(
        UUID id,
        LocalDate effectiveOn,
        List<NewUnit> begins,
        Set<UUID> adopted,
        List<UUID> ends,
        List<Change> changes,
        List<Edge> edges,
        List<Outside> outside) {

    /** All that a unit is from that day on, also what stays. */
    public record Change(UUID unitId, UnitType type, String code, String name, UUID parentId) {}

    /** @param share 1 for a whole unit; null where the decision states none */
    public record Edge(UUID predecessor, UUID successor, BigDecimal share) {}

    public record Outside(UUID successor, OutsideUnit unit) {}
}
