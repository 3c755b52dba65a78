package vn.toso.session;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;
import vn.toso.unit.UnitRef;

public record Me(
        @NotNull @Schema(description = "Who the caller is to the identity provider") String subject,
        @NotNull String name,
        @NotNull @Schema(description = "In force now, the highest unit first") List<AssignedRole> assignments,
        @NotNull @Schema(description = "What a client should offer; each operation decides for itself again")
                Set<Action> allowedActions) {

    public record AssignedRole(@NotNull UnitRef unit, @NotNull Role role) {}

    public enum Action {
        VIEW_PROGRESS,
        SUBMIT,
        ENTER_ON_BEHALF,
        REVIEW,
        CONSOLIDATE,
        VIEW_REPORTS,
        MANAGE_PROGRAMME
    }
}
