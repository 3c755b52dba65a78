package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The change of one unit by a reorganisation. */
public record UnitChange(
        @NotNull Kind kind,
        @Schema(description = "Absent for a unit that begins") UnitState before,
        @Schema(description = "Absent for a unit that ends") UnitState after) {

    @Schema(name = "UnitChangeKind")
    public enum Kind {
        BEGINS,
        ENDS,
        CHANGES
    }
}
