package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** A unit before or after the effective day of a reorganisation. */
public record UnitState(@NotNull UnitName unit, @Schema(description = "Absent for the root alone") UnitName parent) {

    /** @param id null for a unit that does not exist yet, which has a {@code ref} instead */
    public record UnitName(
            UUID id,
            @Schema(description = "In a preview: the ref of a unit that would begin") String ref,
            @NotNull Level level,
            @NotNull UnitType type,
            String code,
            @NotNull @Schema(description = "Without the type") String name) {

        UnitRef named() {
            return new UnitRef(id, level, type, code, name);
        }
    }
}
