package vn.toso.session;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.toso.access.CurrentUser;
import vn.toso.access.Held;
import vn.toso.access.Role;
import vn.toso.audit.AuditTrail;
import vn.toso.session.Me.Action;
import vn.toso.session.Me.AssignedRole;
import vn.toso.session.Me.FormerRole;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.EndedUnit;
import vn.toso.unit.UnitService;

@ApplicationScoped
class SessionService {

    /** Who reads what is reported upward. */
    private static final Set<Role> OVERSEEING =
            EnumSet.of(Role.ADMINISTRATOR, Role.CONSOLIDATOR, Role.INSPECTOR, Role.VIEWER);

    /** Years beyond would reach neither a calendar nor a report. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final CurrentUser user;
    private final UnitService units;
    private final BusinessClock clock;
    private final ClockConfig config;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Turn turns;

    SessionService(
            CurrentUser user,
            UnitService units,
            BusinessClock clock,
            ClockConfig config,
            Idempotency idempotency,
            AuditTrail audit,
            Turn turns) {
        this.user = user;
        this.units = units;
        this.clock = clock;
        this.config = config;
        this.idempotency = idempotency;
        this.audit = audit;
        this.turns = turns;
    }

    @Transactional
    public Me me() {
        var held = user.assignments();
        var ids = held.stream().map(Held::unitId).toList();
        var names = units.findAll(ids, clock.today());
        var ended = units.ended(ids, clock.today());
        var assignments = held.stream()
                .filter(one -> names.containsKey(one.unitId()))
                .map(one -> new AssignedRole(names.get(one.unitId()), one.role()))
                .sorted(Comparator.comparing(one -> one.unit().level()))
                .toList();
        // An assignment in a unit that has ended still stands, but there is no such unit today.
        var former = held.stream()
                .filter(one -> ended.containsKey(one.unitId()))
                .map(one -> former(ended.get(one.unitId()), one.role()))
                .sorted(Comparator.comparing(one -> one.unit().level()))
                .toList();
        var roles = assignments.stream().map(AssignedRole::role).collect(toSet());
        return new Me(user.subject(), user.name(), assignments, former, actions(roles, !held.isEmpty()));
    }

    private static FormerRole former(EndedUnit ended, Role role) {
        return new FormerRole(ended.unit(), role, ended.endedOn());
    }

    @Transactional
    public ClockView clock() {
        return new ClockView(
                VietnamTime.local(clock.now()),
                clock.today(),
                VietnamTime.ZONE.getId(),
                clock.offset().toSeconds(),
                config.movable());
    }

    /** Never back: what was late would be in time again, and what is there would be of days to come. */
    @Transactional
    Reply<ClockView> moveClock(String key, ClockChange change) {
        return idempotency.once("editClock", key, change, ClockView.class, () -> {
            if (!config.movable()) {
                throw ClockProblem.fixed();
            }
            turns.take("business clock");
            var moment = change.now().toInstant();
            if (moment.isBefore(clock.now())) {
                throw ClockProblem.back();
            }
            if (moment.isAfter(LATEST)) {
                throw ClockProblem.tooFar();
            }
            var before = clock.now();
            clock.moveTo(moment);
            audit.changed(
                    "clock.move",
                    null,
                    null,
                    Map.of("from", VietnamTime.local(before), "to", VietnamTime.local(moment)));
            return clock();
        });
    }

    /**
     * @param roles in units that are there
     * @param assigned whether there are assignments at all, be it in units that have ended
     */
    private static Set<Action> actions(Set<Role> roles, boolean assigned) {
        var actions = EnumSet.noneOf(Action.class);
        if (assigned) {
            actions.add(Action.VIEW_PROGRESS);
        }
        if (roles.stream().anyMatch(OVERSEEING::contains)) {
            actions.add(Action.VIEW_REPORTS);
        }
        if (roles.contains(Role.REPORTER)) {
            actions.add(Action.SUBMIT);
            actions.add(Action.REORGANISE_VILLAGES);
        }
        if (roles.contains(Role.CONSOLIDATOR)) {
            actions.add(Action.ENTER_ON_BEHALF);
            actions.add(Action.REVIEW);
            actions.add(Action.CONSOLIDATE);
            actions.add(Action.SET_POPULATION);
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            actions.add(Action.MANAGE_PROGRAMME);
            actions.add(Action.REORGANISE);
            actions.add(Action.IMPORT_UNITS);
            actions.add(Action.SET_POPULATION);
        }
        return actions;
    }
}
