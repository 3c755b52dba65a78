package vn.toso.session;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Action;
import vn.toso.access.Permissions;
import vn.toso.access.Role;
import vn.toso.unit.UnitRef;

/** The caller, with their assignments and the actions that these allow. */
public record Me(
        @NotNull @Schema(description = "The caller's subject at the identity provider") String subject,
        @NotNull String name,
        @NotNull @Schema(description = "In force now, the highest unit first") List<AssignedRole> assignments,
        @NotNull
                @Schema(
                        description =
                                "Roles in units that have ended: their data can be read but not changed, and personal data not even read")
                List<FormerRole> formerAssignments,
        @NotNull @Schema(description = "The actions that a client should offer; each operation checks again")
                Set<Action> allowedActions,
        @NotNull @Schema(description = "Whether the caller administers the root of the tree, and so all people")
                boolean administersRoot) {

    public record AssignedRole(
            @NotNull UnitRef unit,
            @NotNull Role role,
            @NotNull @Schema(description = "What the role allows in this unit") Set<Action> allowedActions) {

        static AssignedRole of(UnitRef unit, Role role) {
            return new AssignedRole(unit, role, Permissions.of(Set.of(role)));
        }
    }

    public record FormerRole(
            @NotNull @Schema(description = "With its last name and code") UnitRef unit,
            @NotNull Role role,
            @NotNull @Schema(description = "The first day on which the unit did not exist") LocalDate endedOn) {}
}
