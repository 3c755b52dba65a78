package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit on the requested date, with the actions that the caller may take today. */
public record UnitView(
        @NotNull UUID id,
        @NotNull Level level,
        @NotNull UnitType type,
        @Schema(description = "National code; names a unit only together with a date", examples = "06388") String code,
        @NotNull @Schema(description = "Without the type", examples = "Hữu Liên") String name,
        @NotNull @Schema(description = "The units above that the caller may read, the highest first")
                List<UnitRef> ancestors,
        @NotNull @Schema(description = "How many units lie right below it that the caller may read", examples = "24")
                int childCount,
        @NotNull @Schema(description = "The first day on which the unit has this code, name, type and parent")
                LocalDate validFrom,
        @Schema(description = "The first day on which this is not true any more; absent if no end is known")
                LocalDate validTo,
        @NotNull
                @Schema(
                        description =
                                "The actions that the caller may take today, even if the request is for another date")
                Set<UnitAction> allowedActions) {}
