package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.Counts;
import vn.toso.shared.text.Text;

/** What a unit has to reach, shown beside a figure. */
public record TargetRef(
        @NotNull UUID targetId,
        @NotNull @Schema(examples = "62149") long value,
        @NotNull @Schema(description = "What the value counts") Counts counts,
        @NotNull
                @Schema(
                        description =
                                "False if the value was declared for this unit, true if it is the unit's part of a larger target")
                boolean allocated,
        @NotNull @Schema(description = "The first day of the target's period") LocalDate periodFrom,
        @NotNull @Schema(description = "The end of the target's period, exclusive") LocalDate periodTo,
        @NotNull @Schema(examples = "355/UBND-KGVX") String documentNumber,
        @NotNull LocalDate documentDate,
        @Schema(description = "How the parts were found, if the document does not say it") String allocationNote,
        @Schema(description = "For a target in percent: the data from which the value is computed, rounded up")
                Share share,
        @Schema(description = "For a declared value: the share of a base that the document says it is")
                DeclaredShare declaredShare) {

    @Schema(name = "TargetShare")
    public record Share(@NotNull BigDecimal percent, @NotNull PercentOf of, @NotNull long base) {}

    public record DeclaredShare(@NotNull BigDecimal percent, @NotNull Text of) {}
}
