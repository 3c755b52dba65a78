package vn.toso.submission;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.RegimeView;
import vn.toso.shared.json.Exact;
import vn.toso.submission.FigureHistory.Inherited;
import vn.toso.succession.Column;
import vn.toso.succession.Held;
import vn.toso.succession.Lineage;
import vn.toso.succession.Successions;

/** Reads what units gave before a date, and what they begin from where they came out of others. */
@ApplicationScoped
class FigureHistories {

    private final SubmissionRepository submissions;
    private final Successions successions;
    private final CurrentUser user;

    FigureHistories(SubmissionRepository submissions, Successions successions, CurrentUser user) {
        this.submissions = submissions;
        this.successions = successions;
        this.user = user;
    }

    FigureHistory of(RegimeView regime, Collection<UUID> units, LocalDate asOf) {
        var asked = regime.indicators().stream().filter(IndicatorRef::reported).toList();
        var sent = submissions.findLatest(
                regime.id(), units, asked.stream().map(IndicatorRef::id).toList(), asOf, user.scope());
        var stocks = asked.stream()
                .filter(one -> one.kind() == Kind.STOCK)
                .map(one -> new Column(one.id(), null))
                .toList();
        var own = FigureHistory.of(sent, Map.of());
        var graph = successions.graph();
        var inherited = new HashMap<UUID, Inherited>();
        for (var unit : units) {
            var begins = graph.into(unit, asOf);
            if (!begins.isEmpty() && stocks.stream().anyMatch(one -> own.lacks(unit, one.indicator()))) {
                inherited.put(
                        unit, inherited(regime, unit, stocks, begins.get(0).effectiveOn()));
            }
        }
        return FigureHistory.of(sent, inherited);
    }

    /** @param begins the first day of the unit */
    private Inherited inherited(RegimeView regime, UUID unit, List<Column> stocks, LocalDate begins) {
        var lineage = new Lineage(successions.graph(), begins, List.of(unit));
        var days = submissions.findDays(regime.id(), lineage.concerned(), begins, FigureHistory.RECENT);
        var before = new HashMap<UUID, List<PreviousFigure>>();
        var from = new HashMap<UUID, Set<UUID>>();
        for (var day : days) {
            var held = successions.inheritances(regime.id(), lineage, stocks, day, true, Set.of());
            for (var stock : stocks) {
                var of = held.get(stock).of(unit);
                if (of.answered()) {
                    before.computeIfAbsent(stock.indicator(), one -> new ArrayList<>())
                            .add(figure(stock.indicator(), day, of));
                    from.computeIfAbsent(stock.indicator(), one -> givers(of));
                }
            }
        }
        return new Inherited(before, from, lineage.dividedBefore(unit));
    }

    private static PreviousFigure figure(UUID indicator, LocalDate day, Held held) {
        return new PreviousFigure(
                indicator, day, Exact.number(held.value()), held.value() == null ? Mark.NOT_APPLICABLE : null);
    }

    private static Set<UUID> givers(Held held) {
        return held.parts().stream()
                .filter(part -> part.value() != null)
                .map(part -> part.edge().predecessor())
                .collect(toSet());
    }
}
