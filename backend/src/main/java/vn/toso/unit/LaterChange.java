package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a unit that is recorded for a later day. */
public record LaterChange(
        @NotNull @Schema(description = "As it is called from that day, or was until then where it ends") UnitRef unit,
        @NotNull LocalDate on,
        @Schema(description = "Absent where a list of units says so, or where another unit comes to lie in it")
                String decisionNumber) {}
