package vn.toso.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.Counts;
import vn.toso.shared.text.Text;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A declared target with its version in force on the requested date. All values are as declared. */
public record TargetView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull UUID unitId,
        @Schema(description = "The unit as it is named on the requested date; absent if the caller may not read it")
                UnitRef unit,
        @NotNull Text name,
        @NotNull Counts counts,
        @Schema(description = "For a target in percent: the count of each unit that the percentage refers to")
                PercentOf percentOf,
        @NotNull LocalDate periodFrom,
        @NotNull @Schema(description = "Exclusive") LocalDate periodTo,
        @Schema(description = "The first day on which it is not in force, if it was ended before the end of its period")
                LocalDate validTo,
        @Schema(description = "Absent for a target in percent", examples = "62149") Long value,
        @Schema(description = "Which share of the base the document says it is", examples = "70")
                BigDecimal sharePercent,
        @Schema(description = "What it is a share of") Text base,
        @Schema(description = "The size of the base, if it was published") Long baseValue,
        @NotNull LocalDate effectiveFrom,
        @NotNull @Schema(examples = "355/UBND-KGVX") String documentNumber,
        @NotNull LocalDate documentDate,
        @NotNull String documentIssuer,
        @NotNull @Schema(description = "The indicators whose rates use this target as denominator")
                List<UUID> indicatorIds,
        @NotNull @Schema(description = "The same indicators, with the method and the decimals of their rates")
                List<TargetIndicator> indicators,
        @NotNull @Schema(description = "The parts of the units below that the caller may read")
                List<Allocation> allocations,
        String allocationNote,
        @NotNull Set<TargetAction> allowedActions)
        implements Versioned {

    /** @param parentId the unit whose part was divided */
    public record Allocation(@NotNull UUID unitId, @NotNull UUID parentId, @NotNull long value) {}

    TargetView of(UnitRef named) {
        return with(named, allowedActions);
    }

    /** Adds the actions of an administrator of the target's unit. */
    TargetView administered() {
        var actions = EnumSet.noneOf(TargetAction.class);
        if (percentOf == null) {
            actions.add(TargetAction.DIVIDE);
        }
        if (validTo == null) {
            actions.add(TargetAction.REVISE);
            actions.add(TargetAction.END);
        }
        return with(unit, actions);
    }

    private TargetView with(UnitRef named, Set<TargetAction> actions) {
        return new TargetView(
                id,
                version,
                unitId,
                named,
                name,
                counts,
                percentOf,
                periodFrom,
                periodTo,
                validTo,
                value,
                sharePercent,
                base,
                baseValue,
                effectiveFrom,
                documentNumber,
                documentDate,
                documentIssuer,
                indicatorIds,
                indicators,
                allocations,
                allocationNote,
                actions);
    }
}
