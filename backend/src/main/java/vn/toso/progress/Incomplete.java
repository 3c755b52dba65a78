package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitRef;

/** A unit of the tree that also came out of units which the installation does not hold: its figures are of a part of it. */
public record Incomplete(
        @NotNull @Schema(description = "As it is called on the day of the tree") UnitRef unit,
        @NotNull List<OutsideUnit> outside) {}
