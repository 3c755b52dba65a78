package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** All data that is stored about one person, for this person to see. */
public record PersonExport(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes when the person is erased") int version,
        @NotNull String name,
        @Schema(description = "In full") String phone,
        @NotNull List<Membership> memberships,
        @NotNull List<Training> trainings,
        @Schema(description = "When the data was erased") OffsetDateTime erasedAt,
        @Schema(description = "The date until which the data is kept; absent while the person is a member of a team")
                LocalDate keptUntil)
        implements Versioned {

    @Schema(name = "PersonMembership")
    public record Membership(
            @NotNull UUID memberId,
            @NotNull UUID teamId,
            @NotNull @Schema(description = "Its name now, or its last name") String teamName,
            @NotNull @Schema(description = "The commune of the team") UnitRef unit,
            String position,
            @NotNull boolean core,
            @NotNull LocalDate joinedOn,
            @NotNull Decision joinedBy,
            LocalDate leftOn,
            Decision leftBy,
            @NotNull @Schema(description = "The earliest first") List<HeldRole> roles) {}

    @Schema(name = "PersonRole")
    public record HeldRole(@NotNull MemberRole role, @NotNull LocalDate validFrom, LocalDate validTo) {}
}
