package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** How much of something else depends on a unit. */
public record Affected(@NotNull Kind kind, @NotNull UnitRef unit, @NotNull long count) {

    @Schema(name = "AffectedKind")
    public enum Kind {
        SUBMISSION,
        /** Declared for the unit, and running past the date. */
        TARGET,
        /** A part of a target that runs past the date. */
        ALLOCATION,
        TEAM,
        ASSIGNMENT,
        INDICATOR,
        REGIME,
        EXEMPTION,
        REPORT,
        POPULATION,
        /** A unit below it that the reorganisation, or the list, did not bring there. */
        CHILD,
        REORGANISATION,
        /** A list of units that was taken in later. */
        LIST
    }
}
