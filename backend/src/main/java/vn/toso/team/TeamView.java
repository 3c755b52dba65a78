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
        @NotNull @Schema(description = "Its commune; with the last name and code if the commune has ended")
                UnitRef unit,
        @Schema(description = "The first day on which its commune does not exist, if that day is past")
                LocalDate unitEndedOn,
        @NotNull String name,
        @NotNull TeamStatus status,
        @NotNull LocalDate validFrom,
        @NotNull Decision founding,
        @Schema(description = "The first day without the team") LocalDate validTo,
        @Schema(description = "The decision that dissolved it") Decision dissolution,
        @NotNull @Schema(description = "How many are members") int members,
        @Schema(description = "Absent while nobody leads it") Leader leader,
        @NotNull @Schema(description = "The villages that it serves, by name") List<Village> villages,
        @Schema(description = "When it was last reconstituted") LocalDate reconstitutedOn,
        @Schema(
                        description =
                                "The communes to which the caller may move it; only if its own commune has ended, and not in lists")
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
    public record Leader(
            @NotNull UUID memberId,
            @Schema(description = "Absent if the caller may not read the names of members") String name) {}

    @Schema(name = "TeamVillage")
    public record Village(
            @NotNull @Schema(description = "With its last name and code if it has ended") UnitRef unit,
            @NotNull @Schema(description = "The first day on which the team serves it") LocalDate validFrom,
            @Schema(description = "The first day on which the team does not serve it any more") LocalDate validTo,
            @Schema(description = "The first day on which the village does not exist, if that day is past")
                    LocalDate endedOn) {}
}
