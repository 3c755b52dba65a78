package vn.toso.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;

@ApplicationScoped
public class TargetService {

    private final TargetRepository targets;
    private final CurrentUser user;

    TargetService(TargetRepository targets, CurrentUser user) {
        this.targets = targets;
        this.user = user;
    }

    @Transactional
    TargetView find(UUID id, LocalDate asOf) {
        return targets.findPage(id, null, user.scope(), asOf, null, 1).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    Page<TargetView> list(UUID unit, LocalDate asOf, Cursor after, int limit) {
        var rows = targets.findPage(null, unit, user.scope(), asOf, after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.id()));
    }

    /** What these units have to reach on that date, at most one target per unit and indicator. */
    @Transactional
    public List<UnitTarget> inForce(Collection<UUID> units, LocalDate asOf) {
        return targets.findInForce(units, user.scope(), asOf);
    }
}
