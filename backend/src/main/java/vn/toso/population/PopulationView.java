package vn.toso.population;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** The counts of a unit for a year. If there are none, all are absent, which does not mean 0. */
public record PopulationView(
        @NotNull
                @Schema(description = "As it was called at the end of the year, or is today where the year is not over")
                UnitRef unit,
        @NotNull int year,
        @NotNull @Schema(description = "What If-Match takes; 0 where nobody has counted") int version,
        Long total,
        @Schema(description = "People aged 15 and over") Long aged15AndOver,
        Long households,
        @Schema(description = "Who counted") String source,
        @NotNull @Schema(description = "Whether the caller may change it") boolean editable)
        implements Versioned {}
