package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Action;
import vn.toso.access.Permissions;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.Turn;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/**
 * Keeps at least one administrator of the root unit who can log in and whose role has no end. Somebody who has not used their
 * first code has no password yet, and does not count.
 */
@ApplicationScoped
class LastAdministrator {

    private final Session session;
    private final UnitService units;
    private final Turn turns;
    private final BusinessClock clock;

    LastAdministrator(Session session, UnitService units, Turn turns, BusinessClock clock) {
        this.session = session;
        this.units = units;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Refuses a change after which nobody would be left. Concurrent changes wait for each other.
     *
     * @param ending assignments that the change ends, or whose holder it stops from logging in
     * @throws vn.toso.shared.problem.Problem 409 {@code last-administrator}
     */
    @Unscoped("Counts the administrators of the root, which reveals only whether there is another one.")
    void keep(Collection<UUID> ending, Instant now) {
        turns.take("administrators of the root");
        var row = session.createNativeQuery(
                        """
                        select count(*) filter (where a.id = any(:ending)) as ending,
                            count(*) filter (where a.id <> all(:ending)) as left_over
                        from assignment a
                        left join person p on p.subject = a.subject
                        where a.unit_id = :root and a.role = any(:roles) and a.valid_from <= :now and a.valid_to is null
                          -- An account without a person was there before the installation.
                          and (p.id is null or p.state = 'ACTIVE' and p.activated_at is not null)
                        """,
                        Tuple.class)
                .setParameter("ending", ending.toArray(UUID[]::new))
                .setParameter("root", units.root(clock.today()))
                .setParameter("roles", Permissions.roleNamesWith(Action.MANAGE_PEOPLE))
                .setParameter("now", now)
                .getSingleResult();
        if (row.get("ending", Long.class) > 0 && row.get("left_over", Long.class) == 0) {
            throw PeopleProblem.lastAdministrator();
        }
    }
}
