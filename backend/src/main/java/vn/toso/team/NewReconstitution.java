package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** Several changes of a team by one decision (kiện toàn): all of them or none. Absent members change nothing. */
public record NewReconstitution(
        @NotNull @Schema(description = "After the founding and the latest reconstitution, and not after today")
                LocalDate effectiveOn,
        @NotNull @Valid Decision decision,
        @NotNull @Size(max = 100) List<@NotNull @Valid NewMember> joins,
        @NotNull @Size(max = 100) @Schema(description = "The memberships that end") List<@NotNull UUID> leaves,
        @NotNull @Size(max = 100) List<@NotNull @Valid NewRole> roles,
        @Size(max = 100) @Schema(description = "All villages served from then on") List<@NotNull UUID> villageIds,
        @OneLine @Size(min = 1, max = 200) @Schema(description = "Its name from then on") String name,
        @Schema(description = "Its commune from then on; a successor, if its own commune has ended") UUID unitId,
        @Size(min = 1, max = 1000) String note) {

    public record NewRole(@NotNull UUID memberId, @NotNull MemberRole role) {}
}
