package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record NewRegimeVersion(
        @NotNull
                @Schema(
                        description =
                                "From when it is asked so: tomorrow or later, or today where nothing is asked for today")
                LocalDate validFrom,
        @NotNull @Valid RegimeDefinition definition) {}
