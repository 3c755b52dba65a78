package vn.toso.team;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.page.Cursor;
import vn.toso.unit.UnitRef;

/** A team on a date, as read from the database. */
record TeamRow(Tuple row) {

    static TeamRow of(Tuple row) {
        return new TeamRow(row);
    }

    UUID id() {
        return row.get("id", UUID.class);
    }

    UUID unitId() {
        return row.get("unit_id", UUID.class);
    }

    int version() {
        return row.get("version", Integer.class);
    }

    Cursor position() {
        return Cursor.of(row.get("folded_name", String.class), id());
    }

    TeamView view(List<TeamView.Village> villages, TeamStanding standing) {
        var validTo = date("valid_to");
        boolean over = validTo != null && !validTo.isAfter(date("day"));
        var leaderId = row.get("leader_id", UUID.class);
        return new TeamView(
                id(),
                version(),
                TeamLevel.valueOf(text("team_level")),
                UnitRef.of(row),
                date("unit_ended_on"),
                text("team_name"),
                over ? TeamStatus.DISSOLVED : TeamStatus.ACTIVE,
                date("valid_from"),
                new Decision(text("founding_number"), date("founding_date"), text("founding_signer")),
                validTo,
                validTo == null
                        ? null
                        : new Decision(
                                text("dissolution_number"), date("dissolution_date"), text("dissolution_signer")),
                row.get("members", Long.class).intValue(),
                leaderId == null
                        ? null
                        : new TeamView.Leader(leaderId, standing.readsRoster() ? text("leader_name") : null),
                villages,
                date("reconstituted_on"),
                null,
                standing.on(validTo == null));
    }

    private String text(String column) {
        return row.get(column, String.class);
    }

    private LocalDate date(String column) {
        return row.get(column, LocalDate.class);
    }
}
