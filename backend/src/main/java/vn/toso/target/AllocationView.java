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
        @NotNull @Schema(description = "That of the target: what If-Match takes") int version,
        @NotNull @Schema(description = "Of the version of the target that is divided") LocalDate effectiveFrom,
        @NotNull @Schema(description = "Whose part is divided") UnitRef unit,
        @NotNull @Schema(description = "What it has to reach") long value,
        @Schema(description = "Absent while nothing is divided") DivisionMode mode,
        @Schema(description = "How the parts were found, where the document does not say") String note,
        @NotNull @Schema(description = "The units right below when the version became effective, by code")
                List<Row> rows,
        @NotNull @Schema(description = "Whether the caller may divide it") boolean editable)
        implements Versioned {

    @Schema(name = "AllocationRow")
    public record Row(
            @NotNull UnitRef unit,
            @Schema(description = "People aged 15 and over, where that is known") Long population,
            @Schema(description = "Absent where the unit has no part; that is not 0") Long value) {}
}
