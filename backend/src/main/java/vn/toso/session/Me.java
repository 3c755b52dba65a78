package vn.toso.session;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;
import vn.toso.unit.UnitRef;

public record Me(
        @NotNull @Schema(description = "Who the caller is to the identity provider") String subject,
        @NotNull String name,
        @NotNull @Schema(description = "In force now, the highest unit first") List<AssignedRole> assignments,
        @NotNull @Schema(description = "In units that have ended: what was theirs can be read, and nothing written")
                List<FormerRole> formerAssignments,
        @NotNull @Schema(description = "What a client should offer; each operation decides for itself again")
                Set<Action> allowedActions) {

    public record AssignedRole(@NotNull UnitRef unit, @NotNull Role role) {}

    public record FormerRole(
            @NotNull @Schema(description = "As it was last called") UnitRef unit,
            @NotNull Role role,
            @NotNull @Schema(description = "The first day on which the unit was no longer there") LocalDate endedOn) {}

    public enum Action {
        VIEW_PROGRESS,
        SUBMIT,
        ENTER_ON_BEHALF,
        REVIEW,
        CONSOLIDATE,
        VIEW_REPORTS,
        MANAGE_PROGRAMME,
        /** Merge, split, rename and move units. */
        REORGANISE,
        /** The same of the own commune's villages. */
        REORGANISE_VILLAGES,
        /** Take in lists of units. */
        IMPORT_UNITS,
        /** Write down how many people live in units. */
        SET_POPULATION
    }
}
