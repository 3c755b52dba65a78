package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** How far teams cover a unit and each unit right below it, on the unit tree of a date. */
public record TeamCoverage(
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull TeamCounts total,
        @NotNull @Schema(description = "Whether the caller may found teams of this very unit") boolean mayFound,
        @NotNull @Schema(description = "The units right below, by code") List<Row> rows) {

    @Schema(name = "TeamCoverageRow")
    public record Row(
            @NotNull UnitRef unit,
            @NotNull TeamCounts counts,
            @NotNull @Schema(description = "Whether the caller may found teams there") boolean mayFound) {}

    @Schema(name = "TeamCounts")
    public record TeamCounts(
            @NotNull @Schema(description = "Communes on that date; each should have a team") int communes,
            @NotNull @Schema(description = "Communes with a commune-level team") int communesWithTeam,
            @NotNull @Schema(description = "Communes with at least one village-level team") int communesWithVillageTeam,
            @NotNull int villages,
            @NotNull @Schema(description = "Villages that a team serves") int villagesWithTeam,
            @NotNull int villagesWithoutTeam,
            @NotNull @Schema(description = "Teams of both levels that are active") int teams,
            @NotNull int communeTeams,
            @NotNull int villageTeams,
            @NotNull @Schema(description = "Memberships, so that a member of two teams counts twice") int members,
            @NotNull @Schema(description = "Active teams without a leader") int vacantLeaders,
            @NotNull @Schema(description = "Teams that serve at least one village which has ended")
                    int teamsOfEndedVillages,
            @NotNull
                    @Schema(
                            description =
                                    "Teams whose commune has ended. They count in its successor; if there are several, in the one with the largest share")
                    int teamsOfEndedUnits) {

        static final TeamCounts NONE = new TeamCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        TeamCounts plus(TeamCounts more) {
            return new TeamCounts(
                    communes + more.communes,
                    communesWithTeam + more.communesWithTeam,
                    communesWithVillageTeam + more.communesWithVillageTeam,
                    villages + more.villages,
                    villagesWithTeam + more.villagesWithTeam,
                    villagesWithoutTeam + more.villagesWithoutTeam,
                    teams + more.teams,
                    communeTeams + more.communeTeams,
                    villageTeams + more.villageTeams,
                    members + more.members,
                    vacantLeaders + more.vacantLeaders,
                    teamsOfEndedVillages + more.teamsOfEndedVillages,
                    teamsOfEndedUnits + more.teamsOfEndedUnits);
        }
    }
}
