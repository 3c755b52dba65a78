package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.Definition;
import vn.toso.indicator.NewIndicator;

public record NewRegime(
        @NotNull @Schema(description = "The owning unit; the regime holds for it and all units below") UUID ownerId,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
                @Schema(description = "Unique in its unit", examples = "HL-CNSCD")
                String code,
        @NotNull @Schema(description = "The first day it may ask for; before today only with `backfilling`")
                LocalDate validFrom,
        @NotNull @Valid RegimeDefinition definition,
        @Valid @Schema(description = "Only if the first day is before today") Backfilling backfilling,
        @Size(max = 100)
                @Schema(
                        description =
                                "Indicators of the form that are defined with the regime, by the same unit and from the same day; parts before their sum")
                List<@NotNull @Valid Defined> newIndicators) {

    public NewRegime {
        newIndicators = newIndicators == null ? List.of() : newIndicators;
    }

    /** An indicator that does not exist yet. */
    @Schema(name = "IndicatorOfNewRegime")
    public record Defined(
            @NotNull @Schema(description = "Chosen by the client, so that the form, rules and sums can name it")
                    UUID id,
            @NotNull @Pattern(regexp = NewIndicator.CODE) @Schema(examples = "SHOP_POSTMART") String code,
            @NotNull @Valid Definition definition) {}
}
