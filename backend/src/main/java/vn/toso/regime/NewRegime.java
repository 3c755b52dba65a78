package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record NewRegime(
        @NotNull @Schema(description = "The owning unit; the regime holds for it and all units below") UUID ownerId,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
                @Schema(description = "Unique in its unit", examples = "HL-CNSCD")
                String code,
        @NotNull @Schema(description = "The first day it may ask for; before today only with `backfilling`")
                LocalDate validFrom,
        @NotNull @Valid RegimeDefinition definition,
        @Valid @Schema(description = "Only if the first day is before today") Backfilling backfilling) {}
