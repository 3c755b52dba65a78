package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.reorganisation.UnitState.UnitName;

/** A unit that passes into another one, as a whole or in part. */
public record Passage(
        @NotNull UnitName predecessor,
        @NotNull UnitName successor,
        @Schema(
                        description = "1 for a whole unit; absent for a part whose size the decision does not state",
                        examples = "1")
                BigDecimal share) {

    boolean touches(Set<UUID> units) {
        return units.contains(predecessor.id()) || units.contains(successor.id());
    }
}
