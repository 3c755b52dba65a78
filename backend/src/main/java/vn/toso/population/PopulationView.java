package vn.toso.population;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** The counts of a unit for a year. If there are none, all are absent, which does not mean 0. */
public record PopulationView(
        @NotNull
                @Schema(description = "With its name at the end of the year, or its name today if the year is not over")
                UnitRef unit,
        @NotNull int year,
        @NotNull @Schema(description = "What If-Match takes; 0 if there are no counts") int version,
        Long total,
        @Schema(description = "People aged 15 and over") Long aged15AndOver,
        Long households,
        @Schema(description = "Who counted") String source,
        @NotNull @Schema(description = "Whether the caller may change it") boolean editable)
        implements Versioned {}
