package vn.toso.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record NewIndicator(
        @NotNull @Schema(description = "The unit that defines it, for itself and all units below") UUID ownerId,
        @NotNull @Pattern(regexp = CODE) @Schema(description = "Unique in its unit", examples = "SHOP_POSTMART")
                String code,
        @NotNull LocalDate validFrom,
        @NotNull @Valid Definition definition) {

    /** Two to forty characters: capital ASCII letters, digits and underscores; the first is a letter. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
}
