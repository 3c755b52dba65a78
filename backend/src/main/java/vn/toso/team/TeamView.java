package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A team on the requested date. */
public record TeamView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull TeamLevel level,
        @NotNull @Schema(description = "The commune it belongs to; as it was last called where that has ended")
                UnitRef unit,
        @Schema(description = "The first day on which its commune was there no more, where that is past")
                LocalDate unitEndedOn,
        @NotNull String name,
        @NotNull TeamStatus status,
        @NotNull LocalDate validFrom,
        @NotNull Decision founding,
        @Schema(description = "The first day without it") LocalDate validTo,
        @Schema(description = "By which it was dissolved") Decision dissolution,
        @NotNull @Schema(description = "How many are members") int members,
        @Schema(description = "Absent while nobody leads it") Leader leader,
        @NotNull @Schema(description = "Those it serves, by name") List<Village> villages,
        @Schema(description = "When it was last reconstituted") LocalDate reconstitutedOn,
        @Schema(
                        description =
                                "The communes that the caller may move it to; only of a team asked for by itself, whose own commune has ended")
                List<UnitRef> successors,
        @NotNull @Schema(description = "What the caller may do with it now") Set<TeamAction> allowedActions)
        implements Versioned {

    TeamView movingTo(List<UnitRef> communes) {
        return new TeamView(
                id,
                version,
                level,
                unit,
                unitEndedOn,
                name,
                status,
                validFrom,
                founding,
                validTo,
                dissolution,
                members,
                leader,
                villages,
                reconstitutedOn,
                communes,
                allowedActions);
    }

    @Schema(name = "TeamLeader")
    public record Leader(@NotNull UUID memberId, @NotNull String name) {}

    @Schema(name = "TeamVillage")
    public record Village(
            @NotNull @Schema(description = "As it was last called where it has ended") UnitRef unit,
            @NotNull @Schema(description = "Since when the team serves it") LocalDate validFrom,
            @Schema(description = "The first day on which the team serves it no more") LocalDate validTo,
            @Schema(description = "The first day on which the village was there no more, where that is past")
                    LocalDate endedOn) {}
}
