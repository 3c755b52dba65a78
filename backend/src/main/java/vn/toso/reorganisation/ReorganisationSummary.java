package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.reorganisation.ReorganisationUnit.Kind;
import vn.toso.reorganisation.UnitState.UnitName;

/** A reorganisation as a row of a list, with the number of units and the names of the first few. */
public record ReorganisationSummary(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull ReorganisationState state,
        @NotNull String decisionNumber,
        LocalDate decisionDate,
        String issuer,
        @NotNull LocalDate effectiveOn,
        String note,
        @NotNull @Schema(description = "Units that begin with it") int begun,
        @NotNull int ended,
        @NotNull @Schema(description = "Units that get another name, type, code or parent") int changed,
        @NotNull
                @Schema(
                        description =
                                "The first three that the caller may read, by level and code, as they are called then")
                List<UnitName> begunUnits,
        @NotNull @Schema(description = "The first three that the caller may read, with their names before that day")
                List<UnitName> endedUnits,
        @NotNull @Schema(description = "The first three that the caller may read, with their names before that day")
                List<UnitName> changedUnits,
        @NotNull OffsetDateTime recordedAt,
        @NotNull String recordedByName,
        OffsetDateTime undoneAt,
        String undoneByName) {

    /** How many units of each kind are named. */
    static final int NAMED = 3;

    /** @param units the first of each kind, in order */
    ReorganisationSummary naming(List<ReorganisationUnit> units) {
        return new ReorganisationSummary(
                id,
                version,
                state,
                decisionNumber,
                decisionDate,
                issuer,
                effectiveOn,
                note,
                begun,
                ended,
                changed,
                names(units, Kind.BEGINS),
                names(units, Kind.ENDS),
                names(units, Kind.CHANGES),
                recordedAt,
                recordedByName,
                undoneAt,
                undoneByName);
    }

    private static List<UnitName> names(List<ReorganisationUnit> units, Kind kind) {
        return units.stream()
                .filter(unit -> unit.kind == kind)
                .map(ReorganisationUnit::name)
                .toList();
    }
}
