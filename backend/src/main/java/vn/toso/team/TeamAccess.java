package vn.toso.team;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Unscoped;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;

/** What the caller may do with the teams of units. One query answers for a whole page. */
@ApplicationScoped
class TeamAccess {

    private final Session session;
    private final CurrentUser user;
    private final BusinessClock clock;

    TeamAccess(Session session, CurrentUser user, BusinessClock clock) {
        this.session = session;
        this.user = user;
        this.clock = clock;
    }

    TeamStanding of(UUID unitId) {
        return of(Set.of(unitId)).get(unitId);
    }

    @Unscoped("Compares units with the caller's assignments.")
    Map<UUID, TeamStanding> of(Collection<UUID> unitIds) {
        return session.createNativeQuery(
                        """
                        with recursive asked(id) as (
                            select unnest(:units)
                        ),
                        -- The unit itself and all its successors.
                        today(origin, unit_id) as (
                            select id, id from asked
                            union
                            select t.origin, s.successor_id
                            from today t
                            join succession s on s.predecessor_id = t.unit_id
                            join reorganisation r on r.id = s.reorganisation_id and r.effective_on <= :today
                        ),
                        above(origin, unit_id) as (
                            select t.origin, a.ancestor_id
                            from today t
                            join unit_ancestor a on a.descendant_id = t.unit_id
                                and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                        )
                        select asked.id,
                            exists (
                                select from above where origin = asked.id and unit_id = asked.id) as alive,
                            exists (
                                select from above
                                where origin = asked.id and unit_id = any(:administered)) as administers,
                            exists (
                                select from above
                                where origin = asked.id and unit_id = any(:consolidated)) as consolidates,
                            -- An assignment of a unit that has ended does not count: that unit is above none of today.
                            exists (
                                select from above
                                where origin = asked.id and unit_id = any(:rostered)) as reads_roster
                        from asked
                        """,
                        Tuple.class)
                .setParameter("units", unitIds.stream().distinct().toArray(UUID[]::new))
                .setParameter(
                        "administered", user.unitsFor(Action.MANAGE_PROGRAMME).toArray(UUID[]::new))
                .setParameter("consolidated", user.unitsFor(Action.CONSOLIDATE).toArray(UUID[]::new))
                .setParameter("rostered", user.unitsFor(Action.VIEW_ROSTERS).toArray(UUID[]::new))
                .setParameter("today", clock.today())
                .getResultStream()
                .collect(toMap(row -> row.get("id", UUID.class), this::standing));
    }

    TeamStanding requireWriter(UUID unitId) {
        var standing = of(unitId);
        if (!standing.mayWrite()) {
            throw TeamProblem.notYours(unitId);
        }
        return standing;
    }

    /** @throws Problem 403 {@code not-roster-reader} if the caller may not read the names of the members of these teams */
    void requireRosterReader(UUID unitId) {
        if (!of(unitId).readsRoster()) {
            throw TeamProblem.rostersNotYours(unitId);
        }
    }

    private TeamStanding standing(Tuple row) {
        boolean reports = row.get("alive", Boolean.class) && user.may(Action.READ_PHONES, row.get("id", UUID.class));
        return new TeamStanding(
                reports,
                row.get("administers", Boolean.class),
                row.get("consolidates", Boolean.class),
                row.get("reads_roster", Boolean.class));
    }
}
