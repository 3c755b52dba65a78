package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names, codes and parents of a unit over time, with its predecessors and successors. */
public record UnitHistory(
        @NotNull UUID id,
        @NotNull Level level,
        @NotNull @Schema(description = "The earliest first, without a gap") List<Version> versions,
        @NotNull
                @Schema(
                        description =
                                "The units that the caller may read, with name and code on their last day, by code")
                List<Passage> predecessors,
        @NotNull
                @Schema(
                        description =
                                "The units that the caller may read, with name and code on their first day, by code")
                List<Passage> successors) {

    @Schema(name = "UnitHistoryVersion")
    public record Version(
            @NotNull UnitType type,
            String code,
            @NotNull String name,
            @Schema(
                            description =
                                    "With its name and code at the beginning of the version; absent for the root, and if the caller may not read it")
                    UnitRef parent,
            @NotNull LocalDate validFrom,
            @Schema(description = "Exclusive; absent while no end is known") LocalDate validTo) {}

    /** @param share of the predecessor that passed: 1 for a whole unit, null if no share is stated */
    @Schema(name = "UnitPassage")
    public record Passage(
            @NotNull UnitRef unit,
            @Schema(description = "1 for a whole unit; absent where the decision states none") BigDecimal share,
            @NotNull UUID reorganisationId,
            @NotNull @Schema(examples = "1672/NQ-UBTVQH15") String decisionNumber,
            LocalDate decisionDate,
            @NotNull LocalDate effectiveOn) {}
}
