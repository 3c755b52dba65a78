package vn.toso.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.toso.shared.time.BusinessClock;

/** The access that another account than the caller's has now. A suspended or ended account has none. */
@ApplicationScoped
public class AccessOf {

    private final AssignmentRepository assignments;
    private final LivingUnits living;
    private final Predecessors predecessors;
    private final BusinessClock today;
    private final Clock clock;

    AccessOf(
            AssignmentRepository assignments,
            LivingUnits living,
            Predecessors predecessors,
            BusinessClock today,
            Clock clock) {
        this.assignments = assignments;
        this.living = living;
        this.predecessors = predecessors;
        this.today = today;
        this.clock = clock;
    }

    /** Like {@link CurrentUser#scopeToday}, for the account with this subject. */
    public Scope scopeToday(String subject, Action action) {
        var units = assignments.find(subject, clock.instant()).held().stream()
                .filter(held -> Permissions.allow(held.role(), action))
                .map(Held::unitId)
                .distinct()
                .toList();
        var roots = living.of(units, today.today());
        return new Scope(roots, predecessors.elsewhere(roots, today.today()));
    }
}
