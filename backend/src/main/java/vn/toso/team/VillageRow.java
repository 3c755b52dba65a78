package vn.toso.team;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.unit.UnitRef;

record VillageRow(UUID teamId, TeamView.Village village) {

    static VillageRow of(Tuple row) {
        return new VillageRow(
                row.get("team_id", UUID.class),
                new TeamView.Village(
                        UnitRef.of(row),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("ended_on", LocalDate.class)));
    }
}
