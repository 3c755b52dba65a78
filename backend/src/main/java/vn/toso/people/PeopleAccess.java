package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.CommonQueryContract;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/**
 * Whom the caller manages. An administrator of a unit manages the people and gives the roles of this unit and of all units below
 * it on today's tree. The people of a unit that has ended are managed by the administrators of its successors, and by those of
 * the units above it on its last day.
 */
@ApplicationScoped
class PeopleAccess {

    /** A day on which every unit exists that has begun or will, and has no end. */
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /**
     * SQL of a unit with its name now, or its last name, as {@code u}; {@code u.ended_on} is the first day without it.
     *
     * @param unit SQL of the unit's id
     */
    static String named(String unit) {
        return """
                join lateral (
                    select v.*, case when v.valid_to <= :today then v.valid_to end as ended_on
                    from unit_version v
                    where v.unit_id = %s and v.valid_from <= :today
                    order by v.valid_from desc
                    limit 1) u on true
                """
                .formatted(unit);
    }

    /** SQL predicate: the caller manages the unit {@code u} of {@link #named}. Bind it with {@link Scope#bind}. */
    static String managed(String unit) {
        return Scope.readable(unit, "coalesce(u.ended_on - 1, cast(:today as date))");
    }

    /**
     * {@link #managed} for a list in an order. If the caller manages a part of the tree, the query starts from an array of its
     * units; an array of all units would take longer than to read in order until the page is full.
     */
    String listed(String unit, Scope scope) {
        boolean everywhere = scope.roots().contains(units.root(clock.today()));
        return everywhere ? managed(unit) : Scope.oneOfReachable(unit) + " and " + managed(unit);
    }

    /** SQL predicate: the unit {@code u} of {@link #named} is at or below a unit, or passed into such a unit. */
    static String within(String unit) {
        return """
                %1$s in (
                    select descendant_id from unit_ancestor where ancestor_id = :unit union all select unnest(:passed))
                and (%1$s = any(:passed) or exists (
                    select from unit_ancestor inside
                    where inside.descendant_id = %1$s and inside.ancestor_id = :unit
                      and inside.valid_from <= coalesce(u.ended_on - 1, cast(:today as date))
                      and (inside.valid_to is null or inside.valid_to > coalesce(u.ended_on - 1, cast(:today as date)))))
                """
                .formatted(unit);
    }

    private final CurrentUser user;
    private final UnitService units;
    private final BusinessClock clock;

    PeopleAccess(CurrentUser user, UnitService units, BusinessClock clock) {
        this.user = user;
        this.units = units;
        this.clock = clock;
    }

    Scope scope() {
        return user.scopeToday(Action.MANAGE_PEOPLE);
    }

    /** Sets the parameters of {@link #within}. */
    <Q extends CommonQueryContract> Q bindWithin(Q query, UUID unit) {
        query.setParameter("unit", unit)
                .setParameter("passed", user.predecessorsOf(unit).toArray(UUID[]::new));
        return query;
    }

    /**
     * A unit that exists today and whose people the caller manages: the only kind in which somebody can get a role or a home.
     *
     * @param pointer of the unit in the request
     * @throws Problem 404 if the caller may not read the unit, 403 if they do not administer it, 422 if it has ended or has
     *     not begun
     */
    UnitRef require(UUID unitId, String pointer, PeopleProblem.Type type) {
        var unit = units.findAll(List.of(unitId), clock.today()).get(unitId);
        if (unit == null) {
            PeopleProblem.refuse(type, List.of(Violation.at(pointer, whyNotThere(unitId))));
        }
        if (user.reached(Action.MANAGE_PEOPLE, List.of(unitId)).isEmpty()) {
            throw PeopleProblem.roleNotHeld(unitId);
        }
        return unit;
    }

    /** @throws Problem 404 if the caller may read the unit on no day */
    private PeopleViolation whyNotThere(UUID unitId) {
        if (!units.ended(List.of(unitId), clock.today()).isEmpty()) {
            return PeopleViolation.UNIT_ENDED;
        }
        if (units.findAll(List.of(unitId), FOR_EVER).isEmpty()) {
            throw Problem.notFound();
        }
        return PeopleViolation.UNIT_NOT_THERE;
    }

    /** Whether a unit is the other one or below it today. The caller has checked that the user may see both. */
    boolean isWithin(UUID unitId, UUID other) {
        return units.periodsBelow(unitId, other).stream().anyMatch(period -> period.contains(clock.today()));
    }
}
