package vn.toso.team;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitViolation;

/** Checks whether a decision can be applied to a team. Reports all violations together, before anything changes. */
@ApplicationScoped
class ReconstitutionCheck {

    private final Joining joining;
    private final VillageCheck villages;
    private final TeamAccess access;
    private final Heirs heirs;
    private final Session session;
    private final BusinessClock clock;

    ReconstitutionCheck(
            Joining joining,
            VillageCheck villages,
            TeamAccess access,
            Heirs heirs,
            Session session,
            BusinessClock clock) {
        this.joining = joining;
        this.villages = villages;
        this.access = access;
        this.heirs = heirs;
        this.session = session;
        this.clock = clock;
    }

    List<Violation> check(Roster now, NewReconstitution change) {
        var violations = new ArrayList<Violation>();
        if (change.effectiveOn().isAfter(clock.today())) {
            violations.add(Violation.at("/effectiveOn", CommonViolation.IN_FUTURE));
        } else if (!change.effectiveOn().isAfter(now.latest())) {
            violations.add(Violation.at("/effectiveOn", CommonViolation.NOT_AFTER_LATEST));
        }
        checkUnit(now, change, violations);
        checkLeaves(now, change, violations);
        checkRoles(now, change, violations);
        checkJoins(now, change, violations);
        checkVillages(now, change, violations);
        checkLeaders(now, change, violations);
        if (changesNothing(change)) {
            violations.add(Violation.at("", TeamViolation.NOTHING_CHANGES));
        }
        return violations;
    }

    static boolean changesNothing(NewReconstitution change) {
        return change.joins().isEmpty()
                && change.leaves().isEmpty()
                && change.roles().isEmpty()
                && change.villageIds() == null
                && change.name() == null
                && change.unitId() == null;
    }

    /** A team stays in its commune while the commune exists; then it has to move to one of the successors. */
    private void checkUnit(Roster now, NewReconstitution change, List<Violation> violations) {
        var ended = !there(now.version().unitId, change);
        if (change.unitId() == null) {
            if (ended) {
                violations.add(Violation.at("/unitId", UnitViolation.UNIT_ENDED));
            }
        } else if (!ended) {
            violations.add(Violation.at("/unitId", TeamViolation.UNIT_NOT_ENDED));
        } else if (!isHeir(change.unitId(), now.version().unitId, change)) {
            violations.add(Violation.at("/unitId", TeamViolation.NOT_A_SUCCESSOR));
        } else if (!access.of(change.unitId()).mayWrite()) {
            violations.add(Violation.at("/unitId", TeamViolation.NOT_TEAM_WRITER));
        }
    }

    private boolean isHeir(UUID unitId, UUID of, NewReconstitution change) {
        return heirs.of(of, change.effectiveOn()).stream()
                .anyMatch(heir -> heir.id().equals(unitId));
    }

    @Unscoped("The caller may change the teams of the unit.")
    private boolean there(UUID unitId, NewReconstitution change) {
        return session.createNativeQuery(
                        """
                        select exists (
                            select from unit_ancestor
                            where descendant_id = :unit and depth = 0
                              and valid_from <= :day and (valid_to is null or valid_to > :day))
                        """,
                        Boolean.class)
                .setParameter("unit", unitId)
                .setParameter("day", change.effectiveOn())
                .getSingleResult();
    }

    static void checkLeaves(Roster now, NewReconstitution change, List<Violation> violations) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < change.leaves().size(); i++) {
            var id = change.leaves().get(i);
            if (!now.members().containsKey(id)) {
                violations.add(Violation.at("/leaves/" + i, TeamViolation.UNKNOWN_MEMBER));
            } else if (!seen.add(id)) {
                violations.add(Violation.at("/leaves/" + i, CommonViolation.REPEATED));
            }
        }
    }

    static void checkRoles(Roster now, NewReconstitution change, List<Violation> violations) {
        var seen = new HashSet<>(change.leaves());
        for (int i = 0; i < change.roles().size(); i++) {
            var one = change.roles().get(i);
            var at = "/roles/" + i;
            if (!now.members().containsKey(one.memberId())) {
                violations.add(Violation.at(at + "/memberId", TeamViolation.UNKNOWN_MEMBER));
            } else if (!seen.add(one.memberId())) {
                violations.add(Violation.at(at + "/memberId", CommonViolation.REPEATED));
            } else if (now.roles().get(one.memberId()).role == one.role()) {
                violations.add(Violation.at(at + "/role", CommonViolation.UNCHANGED));
            }
        }
    }

    private void checkJoins(Roster now, NewReconstitution change, List<Violation> violations) {
        var there = now.members().values().stream()
                .filter(member -> !change.leaves().contains(member.id))
                .map(member -> member.personId)
                .collect(toSet());
        violations.addAll(joining.check(change.joins(), "/joins", now.version().unitId, there));
    }

    private void checkVillages(Roster now, NewReconstitution change, List<Violation> violations) {
        if (change.villageIds() != null) {
            var served = now.served().stream().map(village -> village.villageId).collect(toSet());
            var unitId = change.unitId() == null ? now.version().unitId : change.unitId();
            violations.addAll(
                    villages.check(now.team().level, unitId, change.villageIds(), served, change.effectiveOn()));
        }
    }

    /** After the decision, the team may have one leader. Violations name the members who would be further leaders. */
    static void checkLeaders(Roster now, NewReconstitution change, List<Violation> violations) {
        Map<UUID, MemberRole> after = new HashMap<>();
        now.roles().forEach((member, held) -> after.put(member, held.role));
        change.leaves().forEach(after::remove);
        change.roles().forEach(one -> after.computeIfPresent(one.memberId(), (member, role) -> one.role()));
        long leaders = after.values().stream()
                .filter(role -> role == MemberRole.LEADER)
                .count();
        for (int i = 0; i < change.roles().size() && leaders > 1; i++) {
            if (change.roles().get(i).role() == MemberRole.LEADER) {
                violations.add(Violation.at("/roles/" + i + "/role", TeamViolation.SECOND_LEADER));
            }
        }
        for (int i = 0; i < change.joins().size(); i++) {
            if (change.joins().get(i).role() == MemberRole.LEADER && ++leaders > 1) {
                violations.add(Violation.at("/joins/" + i + "/role", TeamViolation.SECOND_LEADER));
            }
        }
    }
}
