package vn.toso.team;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.shared.table.Table;

/** Exports the coverage as tables. */
final class CoverageTable {

    private static final List<String> COLUMNS = List.of(
            "unit_level",
            "unit_code",
            "unit_name",
            "communes",
            "communes_with_team",
            "communes_with_village_team",
            "villages",
            "villages_with_team",
            "villages_without_team",
            "teams",
            "commune_teams",
            "village_teams",
            "members",
            "vacant_leaders",
            "teams_of_ended_villages",
            "teams_of_ended_units");

    private static final List<String> VILLAGE_COLUMNS =
            List.of("commune_code", "commune_name", "village_name", "village_type", "teams");

    private CoverageTable() {}

    /** One row for each unit right below the requested one. */
    static Table of(TeamCoverage coverage) {
        return new Table(
                "do-phu-to-cong-nghe-so",
                COLUMNS,
                coverage.rows().stream().map(CoverageTable::row).toList());
    }

    static Table of(Stream<CoveredVillage> villages, boolean without) {
        return new Table(
                without ? "thon-chua-co-to" : "thon-va-to",
                VILLAGE_COLUMNS,
                villages.map(CoverageTable::row)::iterator);
    }

    private static List<Object> row(TeamCoverage.Row row) {
        var unit = row.unit();
        var counts = row.counts();
        return Arrays.asList(
                unit.level().name(),
                unit.code(),
                unit.name(),
                counts.communes(),
                counts.communesWithTeam(),
                counts.communesWithVillageTeam(),
                counts.villages(),
                counts.villagesWithTeam(),
                counts.villagesWithoutTeam(),
                counts.teams(),
                counts.communeTeams(),
                counts.villageTeams(),
                counts.members(),
                counts.vacantLeaders(),
                counts.teamsOfEndedVillages(),
                counts.teamsOfEndedUnits());
    }

    private static List<Object> row(CoveredVillage row) {
        var commune = row.commune();
        return Arrays.asList(
                commune == null ? null : commune.code(),
                commune == null ? null : commune.name(),
                row.village().name(),
                row.village().type().name(),
                row.teams());
    }
}
