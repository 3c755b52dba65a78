package vn.toso.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The checked changes that a reorganisation makes to the tree.
 *
 * @param id of the stored reorganisation
 * @param begins new units, parents before their children, without an end
 * @param adopted the new units that a list for the same day has already created
 * @param ends units that end; their later versions, if any, only change the parent
 * @param changes also apply to later versions, until a version that has another value
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

    /** The complete attributes of a unit from that day on, changed or not. */
    public record Change(UUID unitId, UnitType type, String code, String name, UUID parentId) {}

    /** @param share 1 for a whole unit; null if the decision states none */
    public record Edge(UUID predecessor, UUID successor, BigDecimal share) {}

    public record Outside(UUID successor, OutsideUnit unit) {}
}
