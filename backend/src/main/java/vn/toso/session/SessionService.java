package vn.toso.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Held;
import vn.toso.access.Permissions;
import vn.toso.access.Role;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
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

    /** Calendars and reports do not reach later years. */
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
                .map(one -> AssignedRole.of(names.get(one.unitId()), one.role()))
                .sorted(Comparator.comparing(one -> one.unit().level()))
                .toList();
        // An assignment stays valid after its unit has ended, although the unit is not in today's tree.
        var former = held.stream()
                .filter(one -> ended.containsKey(one.unitId()))
                .map(one -> former(ended.get(one.unitId()), one.role()))
                .sorted(Comparator.comparing(one -> one.unit().level()))
                .toList();
        var actions =
                Permissions.of(assignments.stream().map(AssignedRole::role).toList());
        actions.addAll(
                Permissions.afterTheEnd(former.stream().map(FormerRole::role).toList()));
        var administersRoot = assignments.stream()
                .filter(one -> one.allowedActions().contains(Action.MANAGE_PEOPLE))
                .anyMatch(one -> one.unit().id().equals(units.root(clock.today())));
        return new Me(user.subject(), user.name(), assignments, former, actions, administersRoot);
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

    /** Moves the clock forward only. Moved back, late reports would be on time and stored rows would have future dates. */
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
                    AuditAction.CLOCK_MOVE,
                    null,
                    null,
                    Details.of().changed(AuditField.NOW, VietnamTime.local(before), VietnamTime.local(moment)));
            return clock();
        });
    }
}
