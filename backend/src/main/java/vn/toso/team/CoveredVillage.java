package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** A village and the number of teams that serve it. */
public record CoveredVillage(
        @NotNull UnitRef village, @Schema(description = "The commune it is in") UnitRef commune, @NotNull int teams) {}
