package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** The changes that one decision made to a team. */
public record ReconstitutionView(
        @NotNull UUID id,
        @NotNull UUID teamId,
        @NotNull @Schema(description = "The version of the team, which If-Match takes") int version,
        @NotNull LocalDate effectiveOn,
        @NotNull Decision decision,
        String note,
        @NotNull List<Step> joined,
        @NotNull List<Step> left,
        @NotNull List<RoleChange> roles,
        @NotNull List<UnitRef> villagesAdded,
        @NotNull List<UnitRef> villagesRemoved,
        @Schema(description = "The new name, if it has one") String name,
        @Schema(description = "The commune to which it moved, if it did") UnitRef unit,
        @NotNull OffsetDateTime recordedAt,
        @NotNull @Schema(description = "Who recorded it") String recordedBy)
        implements Versioned {

    /** @param role of the new member, or the last role of the member who left */
    @Schema(name = "ReconstitutionStep")
    public record Step(@NotNull UUID memberId, @NotNull String name, @NotNull MemberRole role) {}

    @Schema(name = "ReconstitutionRoleChange")
    public record RoleChange(
            @NotNull UUID memberId, @NotNull String name, @NotNull MemberRole from, @NotNull MemberRole to) {}
}
