package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a unit that is recorded for a later day. */
public record LaterChange(
        @NotNull @Schema(description = "With its name and code from that day on; if it ends, until that day")
                UnitRef unit,
        @NotNull LocalDate on,
        @Schema(description = "Absent if a list of units made the change, or if the change is a new child")
                String decisionNumber) {}
