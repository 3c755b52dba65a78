package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** How a unit's part of a target is divided over the units right below it. */
public record AllocationView(
        @NotNull UUID targetId,
        @NotNull @Schema(description = "The version of the target, which If-Match takes") int version,
        @NotNull @Schema(description = "The effective date of the version that is divided") LocalDate effectiveFrom,
        @NotNull @Schema(description = "The unit whose part is divided") UnitRef unit,
        @NotNull @Schema(description = "The value that it has to reach") long value,
        @Schema(description = "Absent while nothing is divided") DivisionMode mode,
        @Schema(description = "How the parts were found, if the document does not say it") String note,
        @NotNull @Schema(description = "The units right below when the version became effective, by code")
                List<Row> rows,
        @NotNull @Schema(description = "Whether the caller may divide it") boolean editable)
        implements Versioned {

    @Schema(name = "AllocationRow")
    public record Row(
            @NotNull UnitRef unit,
            @Schema(description = "The population aged 15 and over, if known") Long population,
            @Schema(description = "Absent if the unit has no part, which is not the same as 0") Long value) {}
}
