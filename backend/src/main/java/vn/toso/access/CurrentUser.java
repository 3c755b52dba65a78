package vn.toso.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.audit.Actor;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;

/** The caller and their assignments, read once per request. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final BusinessClock clock;
    private final Predecessors predecessors;
    private final LivingUnits living;
    private final Session session;
    private final Map<Set<UUID>, Scope> scopes = new HashMap<>();

    CurrentUser(
            SecurityIdentity identity,
            BusinessClock clock,
            Predecessors predecessors,
            LivingUnits living,
            Session session) {
        this.identity = identity;
        this.clock = clock;
        this.predecessors = predecessors;
        this.living = living;
        this.session = session;
    }

    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The full name from the identity provider, or the user name if it has none. */
    public String name() {
        return Actor.name(identity);
    }

    public List<Held> assignments() {
        List<Held> held = identity.getAttribute(AssignedRoles.ATTRIBUTE);
        return held == null ? List.of() : held;
    }

    /** The units of the assignments that allow the action. */
    public List<UUID> unitsFor(Action action) {
        return assignments().stream()
                .filter(held -> Permissions.allow(held.role(), action))
                .map(Held::unitId)
                .distinct()
                .toList();
    }

    /** Whether the caller has an assignment in exactly this unit that allows the action. Assignments above it do not count. */
    public boolean may(Action action, UUID unitId) {
        return unitsFor(action).contains(unitId);
    }

    /**
     * The units of the assignments that allow the action, without those that have ended: their staff can still read what they
     * could read before, and change nothing.
     */
    public List<UUID> unitsStill(Action action) {
        return living.of(unitsFor(action), clock.today());
    }

    /** Like {@link #may}, but only while the unit exists. */
    public boolean mayStill(Action action, UUID unitId) {
        return may(action, unitId) && unitsStill(action).contains(unitId);
    }

    /** Whether the caller administers the unit or a unit above it today. */
    public boolean administers(UUID unitId) {
        return administered(List.of(unitId)).contains(unitId);
    }

    /** The given units that the caller administers today, directly or from a unit above. */
    public Set<UUID> administered(Collection<UUID> unitIds) {
        return reached(Action.MANAGE_PROGRAMME, unitIds);
    }

    /** The given units for which an assignment in the unit itself or above it allows the action today. */
    public Set<UUID> reached(Action action, Collection<UUID> unitIds) {
        return reached(action, unitIds, clock.today());
    }

    /**
     * Like {@link #reached(Action, Collection)}, on the tree of a date: for units that have ended or do not exist yet. The unit
     * of the caller's assignment must exist today.
     */
    @Unscoped("Compares units with the caller's own assignments.")
    public Set<UUID> reached(Action action, Collection<UUID> unitIds, LocalDate date) {
        var allowed = unitsStill(action);
        if (allowed.isEmpty() || unitIds.isEmpty()) {
            return Set.of();
        }
        return session.createNativeQuery(
                        """
                        select distinct a.descendant_id as unit_id from unit_ancestor a
                        where a.descendant_id = any(:units) and a.ancestor_id = any(:allowed)
                          and a.valid_from <= :date and (a.valid_to is null or a.valid_to > :date)
                        """,
                        Tuple.class)
                .setParameter("units", unitIds.stream().distinct().toArray(UUID[]::new))
                .setParameter("allowed", allowed.toArray(UUID[]::new))
                .setParameter("date", date)
                .getResultStream()
                .map(row -> row.get("unit_id", UUID.class))
                .collect(toSet());
    }

    /**
     * The units at which the trail records what was done with the data of many units: the unit that was asked for, otherwise those
     * of the assignments that allow the action, without those below another. The administrators of these units and of those above
     * can read it there.
     *
     * @param asked null if no unit was asked for; one that the action does not reach is the same
     */
    @Unscoped("Compares units with the caller's own assignments.")
    public List<UUID> recordedAt(Action action, UUID asked) {
        if (asked != null && !reached(action, List.of(asked)).isEmpty()) {
            return List.of(asked);
        }
        var units = unitsStill(action);
        var below = Set.copyOf(session.createNativeQuery(
                        """
                        select a.descendant_id from unit_ancestor a
                        where a.descendant_id = any(:units) and a.ancestor_id = any(:units) and a.depth > 0
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                        """,
                        UUID.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("today", clock.today())
                .getResultList());
        return units.stream().filter(unit -> !below.contains(unit)).toList();
    }

    /** @throws Problem 403 {@link AccessProblem#NOT_ADMINISTRATOR} if the caller does not administer the unit today */
    public void requireAdministrator(UUID unitId) {
        if (!administers(unitId)) {
            throw new Problem(
                            Problem.Kind.FORBIDDEN, AccessProblem.NOT_ADMINISTRATOR, "You do not administer this unit")
                    .with("unitId", unitId);
        }
    }

    /**
     * The units that the caller may read by any assignment: for units themselves and for what every role may read, such as
     * indicators and regimes.
     */
    public Scope scope() {
        return scope(assignments().stream().map(Held::unitId).distinct().toList());
    }

    /** The units that the caller may read by the assignments that allow the action. */
    public Scope scope(Action action) {
        return scope(unitsFor(action));
    }

    /**
     * The units at or below those of the assignments that allow the action, without predecessors. Read with today's date, it
     * leaves out assignments of units that have ended: nothing of today is below them.
     */
    public Scope presentScope(Action action) {
        return new Scope(unitsFor(action), List.of());
    }

    private Scope scope(List<UUID> roots) {
        return scopes.computeIfAbsent(
                Set.copyOf(roots), units -> new Scope(roots, predecessors.elsewhere(roots, clock.today())));
    }

    /** Like {@link #scope(Action)}, but only of assignments in units that exist today. */
    public Scope scopeToday(Action action) {
        return scope(unitsStill(action));
    }

    /**
     * The predecessors of the units at or below a unit today, without those that were below it all their life. The caller has
     * checked that the user may see the unit.
     */
    public List<UUID> predecessorsOf(UUID unitId) {
        return predecessors.elsewhere(List.of(unitId), clock.today());
    }

    /** The caller's relation to each of these units today. */
    @Unscoped("Compares units with the caller's own assignments.")
    public Map<UUID, Standing> standing(Collection<UUID> unitIds) {
        var query = session.createNativeQuery(
                        "select %s from unnest(:units) as u(unit_id)".formatted(standingOf("u.unit_id")), Tuple.class)
                .setParameter("units", unitIds.stream().distinct().toArray(UUID[]::new));
        return bindStanding(query)
                .getResultStream()
                .collect(toMap(row -> row.get("standing_of", UUID.class), row -> standing(row)));
    }

    /**
     * SQL columns of the {@link Standing} for another statement. Bind it with {@link #bindStanding} and read it with
     * {@link #standing(Tuple)}.
     *
     * @param unit SQL of the unit's id
     */
    public static String standingOf(String unit) {
        return """
                %1$s as standing_of,
                exists (
                    select from unit_ancestor a
                    where a.descendant_id = %1$s and a.depth = 0
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today) %2$s) as alive,
                (
                    select max(a.valid_to) from unit_ancestor a
                    where a.descendant_id = %1$s and a.depth = 0 and a.valid_to <= :today) as ended_on,
                %1$s = any(:ended) or exists (
                    select from unit_ancestor a
                    where a.descendant_id = %1$s and a.ancestor_id = any(:overseers) and a.depth > 0
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today) %2$s) as overseen,
                exists (
                    select from unit_ancestor a
                    where a.descendant_id = %1$s and a.ancestor_id = any(:services)
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today) %2$s) as served
                """
                .formatted(unit, Scope.ONE_BY_ONE);
    }

    public <Q extends Query> Q bindStanding(Q query) {
        var overseers = unitsFor(Action.REVIEW);
        // An ended unit is overseen by the units above its successor, not by the successor itself.
        var ended = predecessors.below(overseers, clock.today());
        query.setParameter("overseers", overseers.toArray(UUID[]::new));
        query.setParameter("ended", ended.toArray(UUID[]::new));
        query.setParameter("services", unitsFor(Action.SUBMIT_AS_SERVICE).toArray(UUID[]::new));
        query.setParameter("today", clock.today());
        return query;
    }

    public Standing standing(Tuple row) {
        var unitId = row.get("standing_of", UUID.class);
        boolean alive = row.get("alive", Boolean.class);
        boolean holds = may(Action.SUBMIT, unitId);
        boolean served = row.get("served", Boolean.class);
        var endedOn = alive ? null : row.get("ended_on", LocalDate.class);
        return new Standing(
                alive && (holds || served),
                alive && served && !holds,
                endedOn != null && holds,
                row.get("overseen", Boolean.class),
                endedOn);
    }
}
