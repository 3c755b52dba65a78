package vn.toso.team;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The state of a team that a change starts from.
 *
 * @param event its latest reconstitution; null if there was none since its founding
 * @param roles by membership
 */
record Roster(
        Team team,
        TeamVersion version,
        Reconstitution event,
        List<TeamVillage> served,
        Map<UUID, Member> members,
        Map<UUID, HeldRole> roles) {

    static Roster of(Team team, TeamRepository teams, RosterRepository rosters) {
        return new Roster(
                team,
                teams.version(team.id),
                rosters.reconstitutions(team.id).stream().findFirst().orElse(null),
                teams.served(team.id),
                rosters.current(team.id).stream().collect(toMap(member -> member.id, Function.identity())),
                rosters.currentRoles(team.id).stream().collect(toMap(role -> role.memberId, Function.identity())));
    }

    /** The day of the latest reconstitution or of the founding. Later changes must be after this day. */
    LocalDate latest() {
        return event == null ? team.validFrom : event.effectiveOn;
    }

    void joins(Member member, HeldRole role) {
        members.put(member.id, member);
        roles.put(member.id, role);
    }

    void leave(UUID memberId, LocalDate day, UUID by) {
        members.get(memberId).end(day, by);
        roles.get(memberId).validTo = day;
    }
}
