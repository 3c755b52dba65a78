package vn.toso.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import vn.toso.access.CurrentUser;
import vn.toso.access.Held;
import vn.toso.access.Role;
import vn.toso.session.Me.Action;
import vn.toso.session.Me.AssignedRole;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitService;

@ApplicationScoped
class SessionService {

    /** Who reads what is reported upward. */
    private static final Set<Role> OVERSEEING =
            EnumSet.of(Role.ADMINISTRATOR, Role.CONSOLIDATOR, Role.INSPECTOR, Role.VIEWER);

    private final CurrentUser user;
    private final UnitService units;
    private final BusinessClock clock;

    SessionService(CurrentUser user, UnitService units, BusinessClock clock) {
        this.user = user;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public Me me() {
        var held = user.assignments();
        var names = units.findAll(held.stream().map(Held::unitId).toList(), clock.today());
        var assignments = held.stream()
                // An assignment in a unit that has ended still stands, but there is no such unit today.
                .filter(one -> names.containsKey(one.unitId()))
                .map(one -> new AssignedRole(names.get(one.unitId()), one.role()))
                .sorted(Comparator.comparing(one -> one.unit().level()))
                .toList();
        return new Me(user.subject(), user.name(), assignments, actions());
    }

    @Transactional
    public ClockView clock() {
        return new ClockView(
                VietnamTime.local(clock.now()),
                clock.today(),
                VietnamTime.ZONE.getId(),
                clock.offset().toSeconds());
    }

    private Set<Action> actions() {
        var actions = EnumSet.noneOf(Action.class);
        for (var held : user.assignments()) {
            actions.add(Action.VIEW_PROGRESS);
            if (OVERSEEING.contains(held.role())) {
                actions.add(Action.VIEW_REPORTS);
            }
            if (held.role() == Role.ADMINISTRATOR) {
                actions.add(Action.MANAGE_PROGRAMME);
            }
            if (held.role() == Role.REPORTER) {
                actions.add(Action.SUBMIT);
            }
            if (held.role() == Role.CONSOLIDATOR) {
                actions.add(Action.ENTER_ON_BEHALF);
                actions.add(Action.REVIEW);
                actions.add(Action.CONSOLIDATE);
            }
        }
        return actions;
    }
}
