package vn.toso.regime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to exempt a unit for a period. */
public record NewExemption(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Schema(description = "Today or later") LocalDate validFrom,
        @Schema(description = "Exclusive; absent until it is ended") LocalDate validTo) {}
