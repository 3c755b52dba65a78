package vn.toso.trail;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/** What administrators and inspectors read of the trail: the rows of their units. The root also reads rows without a unit. */
@ApplicationScoped
class TrailService {

    /** For how many rows of an export names are looked up together. */
    private static final int TOGETHER = 1_000;

    private final TrailRepository trail;
    private final DenialRepository denials;
    private final UnitService units;
    private final CurrentUser user;
    private final BusinessClock clock;

    TrailService(
            TrailRepository trail, DenialRepository denials, UnitService units, CurrentUser user, BusinessClock clock) {
        this.trail = trail;
        this.denials = denials;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<TrailRow> list(TrailFilter filter, Cursor after, int limit) {
        requireReadable(filter.unit());
        var rows = trail.findPage(filter, user.scopeToday(Action.VIEW_TRAIL), readsEverything(), after, limit + 1);
        var page = Page.cut(rows, limit, StoredRow::position);
        return new Page<>(named(page.items()), page.next());
    }

    @Transactional
    void requireReadable(UUID unit) {
        if (unit == null) {
            return;
        }
        var ids = List.of(unit);
        if (units.findAll(ids, clock.today()).isEmpty()
                && units.ended(ids, clock.today()).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** Reads all rows of a list while the file is written, in one transaction. */
    @Transactional
    void read(TrailFilter filter, Consumer<TrailRow> file) {
        var together = new ArrayList<StoredRow>(TOGETHER);
        try (var rows = trail.findAll(filter, user.scopeToday(Action.VIEW_TRAIL), readsEverything())) {
            rows.forEach(row -> {
                together.add(row);
                if (together.size() == TOGETHER) {
                    named(together).forEach(file);
                    together.clear();
                }
            });
        }
        named(together).forEach(file);
    }

    @Transactional
    Page<DenialRow> denials(DenialFilter filter, Cursor after, int limit) {
        requireReadable(filter.unit());
        var rows = denials.findPage(
                filter, clock.today(), user.scopeToday(Action.VIEW_TRAIL), readsEverything(), after, limit + 1);
        return Page.cut(rows, limit, DenialRow::position);
    }

    /** Reads all denials of a list while the file is written, in one transaction. */
    @Transactional
    void readDenials(DenialFilter filter, Consumer<DenialRow> file) {
        try (var rows = denials.findAll(filter, clock.today(), user.scopeToday(Action.VIEW_TRAIL), readsEverything())) {
            rows.forEach(file);
        }
    }

    private boolean readsEverything() {
        return user.unitsFor(Action.VIEW_TRAIL).contains(units.root(clock.today()));
    }

    private List<TrailRow> named(List<StoredRow> rows) {
        var names = trail.names(rows.stream().flatMap(StoredRow::ids).collect(toSet()));
        return rows.stream().map(row -> row.view(names)).toList();
    }
}
