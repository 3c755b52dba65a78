package vn.toso.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.toso.access.Role;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.Level;

/**
 * Which roles can be held by whom, where and when.
 *
 * @param now by the system clock
 * @param pointer of the role in the request
 */
record RoleCheck(Instant now, String pointer) {

    /** By how much the start of a role may lie in the past, because a request takes time. */
    private static final Duration MAY_BE_LATE = Duration.ofMinutes(1);

    /** How long a program may hold a role before somebody has to look at it again: two years. */
    private static final Duration MOST_OF_SERVICES = Duration.ofDays(731);

    /** @param to exclusive; null for no end */
    List<Violation> of(PersonKind kind, Level level, Role role, Instant from, Instant to) {
        if (role.isOfServices() != (kind == PersonKind.SERVICE)) {
            var code = role.isOfServices() ? PeopleViolation.ROLE_OF_SERVICES : PeopleViolation.ROLE_OF_PEOPLE;
            return List.of(Violation.at(pointer + "/role", code));
        }
        var violations = new ArrayList<Violation>();
        if (role.isOfVillages() && level != Level.VILLAGE) {
            violations.add(Violation.at(pointer + "/unitId", PeopleViolation.NOT_A_VILLAGE));
        }
        if (from.isBefore(now.minus(MAY_BE_LATE))) {
            violations.add(Violation.at(pointer + "/validFrom", CommonViolation.PAST_DATE));
        }
        violations.addAll(ofEnd(role, from, to));
        return violations;
    }

    /** Of a role that somebody has already. */
    List<Violation> ofEnd(Role role, Instant from, Instant to) {
        if (to == null) {
            return role.isOfServices() ? wrong(CommonViolation.REQUIRED) : List.of();
        }
        if (!to.isAfter(from)) {
            return wrong(CommonViolation.NOT_AFTER_FROM);
        }
        if (!to.isAfter(now)) {
            return wrong(CommonViolation.PAST_DATE);
        }
        return role.isOfServices() && to.isAfter(now.plus(MOST_OF_SERVICES))
                ? wrong(CommonViolation.OUT_OF_RANGE)
                : List.of();
    }

    private List<Violation> wrong(CommonViolation code) {
        return List.of(Violation.at(pointer + "/validTo", code));
    }
}
