package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record NewRegimeVersion(
        @NotNull
                @Schema(
                        description =
                                "The first day of the version: tomorrow or later, or today if nothing is asked for today")
                LocalDate validFrom,
        @NotNull @Valid RegimeDefinition definition) {}
