package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** The effect of an earlier change on a version of a later day that is already recorded. */
public record RebasedVersion(
        @NotNull UnitRef before,
        @NotNull UnitRef after,
        @NotNull @Schema(description = "Whether the unit then has another parent") boolean moves,
        @NotNull LocalDate from) {}
