package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitRef;

/** A unit whose predecessors include units that the installation does not hold. Its figures cover only a part of it. */
public record Incomplete(
        @NotNull @Schema(description = "With its name on the day of the tree") UnitRef unit,
        @NotNull List<OutsideUnit> outside) {}
