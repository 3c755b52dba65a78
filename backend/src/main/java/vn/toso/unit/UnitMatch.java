package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that a search found, on the requested date, or on its last day if it has ended. */
public record UnitMatch(
        @NotNull UUID id,
        @NotNull Level level,
        @NotNull UnitType type,
        @Schema(description = "National code; names a unit only together with a date", examples = "06388") String code,
        @NotNull @Schema(description = "Without the type", examples = "Hữu Liên") String name,
        @NotNull @Schema(description = "The units above that the caller may read, the highest first")
                List<UnitRef> ancestors,
        @NotNull @Schema(description = "The first day of the unit") LocalDate validFrom,
        @Schema(description = "The first day on which it does not exist; absent if no end is known") LocalDate validTo,
        @NotNull Quality quality,
        @Schema(description = "The name and code that matched, if they are of another time") UnitRef formerly,
        @NotNull @Schema(description = "The successors of an ended unit that the caller may read, by code")
                List<UnitRef> successors) {

    /** How well a unit matches a search, the best first. */
    @Schema(name = "UnitMatchQuality")
    public enum Quality {
        /** The whole name or code matches. */
        EXACT,
        /** The name, a word of it or the code begins with the text. */
        PREFIX,
        /** The name is similar to the text. */
        SIMILAR
    }
}
