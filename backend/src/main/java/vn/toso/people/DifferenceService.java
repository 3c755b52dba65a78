package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/** Shows the differences that the last comparison found. */
@ApplicationScoped
class DifferenceService {

    private final DifferenceQueries differences;
    private final UnitService units;
    private final CurrentUser user;
    private final BusinessClock clock;

    DifferenceService(DifferenceQueries differences, UnitService units, CurrentUser user, BusinessClock clock) {
        this.differences = differences;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.toso.shared.problem.Problem 403 if the caller does not administer the root */
    @Transactional
    Page<DifferenceView> list(Cursor after, int limit) {
        var root = units.root(clock.today());
        if (user.reached(Action.MANAGE_PEOPLE, List.of(root)).isEmpty()) {
            throw PeopleProblem.roleNotHeld(root);
        }
        var page = Page.cut(differences.findPage(after, limit + 1), limit, DifferenceRow::position);
        return new Page<>(page.items().stream().map(DifferenceRow::view).toList(), page.next());
    }
}
