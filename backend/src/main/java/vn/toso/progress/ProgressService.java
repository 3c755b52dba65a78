package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.VietnamTime;
import vn.toso.target.TargetService;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

@ApplicationScoped
public class ProgressService {

    private final ProgressQueries queries;
    private final RegimeService regimes;
    private final TargetService targets;
    private final UnitService units;
    private final CurrentUser user;

    ProgressService(
            ProgressQueries queries,
            RegimeService regimes,
            TargetService targets,
            UnitService units,
            CurrentUser user) {
        this.queries = queries;
        this.regimes = regimes;
        this.targets = targets;
        this.units = units;
        this.user = user;
    }

    @Transactional
    public Progress progress(UUID regimeId, UUID unitId, LocalDate asOf, boolean carry) {
        var unit = units.require(unitId, asOf);
        var regime = regimes.require(regimeId, asOf);
        var question = ProgressQueries.Question.of(regime, unitId, asOf, carry, false, user.scope());
        // What lies below the level that reports is asked for nothing.
        var children = units.childrenOf(unitId, regime.reportingLevel(), asOf);
        boolean asked = regime.calendar().asksFor(asOf);
        var coverage = asked ? queries.coverage(question) : Map.<UUID, Coverage>of();
        var totals = totals(regime.indicators(), question, children);
        var timing = regime.reportingTiming();
        return new Progress(
                regimeId,
                regime.name(),
                unit,
                asOf,
                TreeView.THEN,
                regime.reportingLevel(),
                asked,
                asked ? VietnamTime.local(timing.closesAt(asOf)) : null,
                asked ? VietnamTime.local(regimes.dueAt(regime, asOf)) : null,
                regime.indicators(),
                coverage.values().stream().reduce(Coverage.NONE, Coverage::plus),
                totals.ofAll(unit),
                asked ? queries.missing(question) : List.of(),
                asked ? queries.returned(question) : List.of(),
                rows(regime, children, coverage, totals),
                List.of(),
                List.of());
    }

    /** Every unit that reports below another one, by code, its figures carried forward: of a nation ten thousand. */
    @Transactional
    public List<ReportingUnit> reporting(UUID regimeId, UUID unitId, LocalDate asOf) {
        units.require(unitId, asOf);
        var regime = regimes.require(regimeId, asOf);
        var question = ProgressQueries.Question.of(regime, unitId, asOf, true, true, user.scope());
        var found = queries.reporting(question);
        var asked = found.stream().map(ProgressQueries.Reporting::unit).toList();
        var coverage = regime.calendar().asksFor(asOf) ? queries.coverage(question) : Map.<UUID, Coverage>of();
        var rows = rows(regime, asked, coverage, totals(regime.indicators(), question, asked));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ReportingUnit(found.get(i).above(), rows.get(i)))
                .toList();
    }

    private static List<Progress.Row> rows(
            RegimeView regime, List<UnitRef> children, Map<UUID, Coverage> coverage, Totals totals) {
        return children.stream()
                .map(child -> Progress.Row.of(
                        child,
                        coverage.getOrDefault(child.id(), Coverage.NONE),
                        totals.of(child),
                        child.level() == regime.reportingLevel()))
                .toList();
    }

    private Totals totals(List<IndicatorRef> indicators, ProgressQueries.Question question, List<UnitRef> children) {
        var ids = indicators.stream().map(IndicatorRef::id).toList();
        var withTargets = new ArrayList<>(children.stream().map(UnitRef::id).toList());
        withTargets.add(question.unit());
        return Totals.of(indicators, queries.sums(question, ids), targets.inForce(withTargets, question.asOf()));
    }
}
