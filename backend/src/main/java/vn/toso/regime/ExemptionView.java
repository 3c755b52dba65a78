package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** The exemption of a unit from a regime for a period. */
public record ExemptionView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull UUID regimeId,
        @NotNull UUID unitId,
        @Schema(description = "With its name on the first day; absent if it did not exist then") UnitRef unit,
        @NotNull String reason,
        @NotNull LocalDate validFrom,
        @Schema(description = "Exclusive; absent until it is ended") LocalDate validTo,
        @NotNull @Schema(description = "Whether the caller may end it") boolean editable)
        implements Versioned {

    static ExemptionView of(Exemption exemption, UnitRef unit, boolean editable) {
        return new ExemptionView(
                exemption.id,
                exemption.version,
                exemption.regimeId,
                exemption.unitId,
                unit,
                exemption.reason,
                exemption.validFrom,
                exemption.validTo,
                editable);
    }
}
