package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.Counts;

/** What a unit has to reach, shown beside a figure. */
public record TargetRef(
        @NotNull UUID targetId,
        @NotNull @Schema(examples = "62149") long value,
        @NotNull @Schema(description = "What the value is a number of") Counts counts,
        @NotNull
                @Schema(
                        description =
                                "False where the value was declared for this very unit, true for its part of a declared one")
                boolean allocated,
        @NotNull @Schema(description = "The first day of the time in which it is to be reached") LocalDate periodFrom,
        @NotNull @Schema(description = "The end of that time, exclusive") LocalDate periodTo,
        @NotNull @Schema(examples = "355/UBND-KGVX") String documentNumber,
        @NotNull LocalDate documentDate,
        @Schema(description = "How the parts were found, where the document does not say") String allocationNote,
        @Schema(description = "Of a target in percent: what the value is computed from, rounded up") Share share) {

    @Schema(name = "TargetShare")
    public record Share(@NotNull BigDecimal percent, @NotNull PercentOf of, @NotNull long base) {}
}
