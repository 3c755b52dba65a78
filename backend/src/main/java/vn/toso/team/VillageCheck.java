package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;

/** Checks which villages a team may serve: villages of its commune that exist on the day. */
@ApplicationScoped
class VillageCheck {

    private final Session session;

    VillageCheck(Session session) {
        this.session = session;
    }

    /**
     * @param served villages that the team serves already; these may have ended
     * @param day first day of the change
     */
    List<Violation> check(TeamLevel level, UUID unitId, List<UUID> villageIds, Set<UUID> served, LocalDate day) {
        if (level == TeamLevel.COMMUNE) {
            return villageIds.isEmpty()
                    ? List.of()
                    : List.of(Violation.at("/villageIds", TeamViolation.SERVES_WHOLE_COMMUNE));
        }
        if (villageIds.isEmpty()) {
            return List.of(Violation.at("/villageIds", CommonViolation.REQUIRED));
        }
        var there = findThere(villageIds, unitId, day);
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < villageIds.size(); i++) {
            var id = villageIds.get(i);
            if (!served.contains(id) && !there.contains(id)) {
                violations.add(Violation.at("/villageIds/" + i, TeamViolation.UNKNOWN_VILLAGE));
            } else if (!seen.add(id)) {
                violations.add(Violation.at("/villageIds/" + i, CommonViolation.REPEATED));
            }
        }
        return violations;
    }

    /** Needs no scope: a caller who may change the teams of a commune can see its villages. */
    @Unscoped("The caller may change the teams of the unit.")
    private Set<UUID> findThere(Collection<UUID> villageIds, UUID unitId, LocalDate day) {
        return Set.copyOf(session.createNativeQuery(
                        """
                        select a.descendant_id
                        from unit_ancestor a
                        join unit u on u.id = a.descendant_id and u.level = 'VILLAGE'
                        where a.descendant_id = any(:villages) and a.ancestor_id = :unit
                          and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                        """,
                        UUID.class)
                .setParameter("villages", villageIds.toArray(UUID[]::new))
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList());
    }
}
