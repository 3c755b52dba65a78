package vn.toso.team;

import java.util.EnumSet;
import java.util.Set;

/**
 * Shortcomings that an active team needs a reconstitution for, as SQL conditions on a row of {@link
 * TeamRepository#TEAM_ON_DAY}.
 */
enum TeamWant {
    LEADER(
            """
            not exists (
                select from team_role r
                where r.team_id = t.id and r.role = 'LEADER'
                  and r.valid_from <= d.day and (r.valid_to is null or r.valid_to > d.day))
            """),
    VILLAGES_THERE(
            """
            exists (
                select from team_village s
                where s.team_id = t.id and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
                  and not exists (
                    select from unit_ancestor still
                    where still.descendant_id = s.village_id and still.depth = 0
                      and still.valid_from <= d.day and (still.valid_to is null or still.valid_to > d.day)))
            """),
    UNIT_THERE("u.valid_to <= d.day");

    /** SQL condition that is true if the team has the shortcoming. */
    final String condition;

    TeamWant(String condition) {
        this.condition = condition;
    }

    static Set<TeamWant> of(boolean vacant, boolean endedVillages, boolean endedUnit) {
        var wanting = EnumSet.noneOf(TeamWant.class);
        if (vacant) {
            wanting.add(LEADER);
        }
        if (endedVillages) {
            wanting.add(VILLAGES_THERE);
        }
        if (endedUnit) {
            wanting.add(UNIT_THERE);
        }
        return wanting;
    }
}
