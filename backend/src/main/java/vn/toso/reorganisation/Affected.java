package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** The number of rows of one kind that depend on a unit. */
public record Affected(@NotNull Kind kind, @NotNull UnitRef unit, @NotNull long count) {

    @Schema(name = "AffectedKind")
    public enum Kind {
        SUBMISSION,
        /** A target declared for the unit that is in force after the date. */
        TARGET,
        /** A part of a target that is in force after the date. */
        ALLOCATION,
        TEAM,
        ASSIGNMENT,
        INDICATOR,
        REGIME,
        EXEMPTION,
        REPORT,
        POPULATION,
        /** A child that came to the unit later, and not by the reorganisation or the list itself. */
        CHILD,
        REORGANISATION,
        /** A list of units that was imported later. */
        LIST
    }
}
