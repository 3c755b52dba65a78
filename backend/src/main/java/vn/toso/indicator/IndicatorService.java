package vn.toso.indicator;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;

@ApplicationScoped
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final CurrentUser user;
    private final BusinessClock clock;

    IndicatorService(IndicatorRepository indicators, CurrentUser user, BusinessClock clock) {
        this.indicators = indicators;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    IndicatorView find(UUID id) {
        return indicators
                .findInScope(id, user.scope(), clock.today())
                .map(IndicatorView::of)
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    Page<IndicatorView> list(LocalDate asOf, Cursor after, int limit) {
        var rows = indicators.findPage(user.scope(), asOf, after, limit + 1).stream()
                .map(IndicatorView::of)
                .toList();
        return Page.cut(rows, limit, last -> Cursor.of(last.code(), last.id()));
    }

    /** What a regime names. The caller has asked whether the user may see the regime. */
    @Transactional
    public Map<UUID, IndicatorRef> named(Collection<UUID> ids) {
        return indicators.findNamed(ids).stream().map(IndicatorRef::of).collect(toMap(IndicatorRef::id, ref -> ref));
    }
}
