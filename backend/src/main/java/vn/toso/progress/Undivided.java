package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/**
 * A unit that was divided without shares. Its figures are in the totals, because all its successors are here, but in no row.
 */
public record Undivided(
        @NotNull @Schema(description = "With its name on its last day") UnitRef unit,
        @NotNull @Schema(description = "In the order of the regime") List<NamedFigure> figures,
        @NotNull @Schema(description = "Its successors, with their names on the day of the tree")
                List<UnitRef> successors) {}
