package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** What a change of the past makes of a unit from a later day on, on which something of it is recorded already. */
public record RebasedVersion(
        @NotNull UnitRef before,
        @NotNull UnitRef after,
        @NotNull @Schema(description = "Whether it then lies below another unit than it did") boolean moves,
        @NotNull LocalDate from) {}
