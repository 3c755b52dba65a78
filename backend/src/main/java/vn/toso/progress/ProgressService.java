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
        var sums = sums(regime.indicators(), question);
        var standings = asked ? sums.complete(queries.standings(question)) : Map.<UUID, Standing>of();
        var totals = totals(regime.indicators(), sums, question, children);
        var named = asked ? queries.named(question) : ProgressQueries.Named.NOBODY;
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
                standings.values().stream().map(Standing::coverage).reduce(Coverage.NONE, Coverage::plus),
                totals.ofAll(unit),
                named.missing(),
                named.returned(),
                named.partial(),
                rows(regime, children, standings, totals),
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
        var sums = sums(regime.indicators(), question);
        var standings =
                regime.calendar().asksFor(asOf) ? sums.complete(queries.standings(question)) : Map.<UUID, Standing>of();
        var rows = rows(regime, asked, standings, totals(regime.indicators(), sums, question, asked));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ReportingUnit(found.get(i).above(), rows.get(i)))
                .toList();
    }

    private static List<Progress.Row> rows(
            RegimeView regime, List<UnitRef> children, Map<UUID, Standing> standings, Totals totals) {
        return children.stream()
                .map(child -> Progress.Row.of(
                        child,
                        standings.getOrDefault(child.id(), Standing.NONE),
                        totals.of(child),
                        child.level() == regime.reportingLevel()))
                .toList();
    }

    private ProgressQueries.Sums sums(List<IndicatorRef> indicators, ProgressQueries.Question question) {
        return queries.sums(question, indicators.stream().map(IndicatorRef::id).toList());
    }

    private Totals totals(
            List<IndicatorRef> indicators,
            ProgressQueries.Sums sums,
            ProgressQueries.Question question,
            List<UnitRef> children) {
        var withTargets = new ArrayList<>(children.stream().map(UnitRef::id).toList());
        withTargets.add(question.unit());
        return Totals.of(indicators, sums.sums(), targets.inForce(withTargets, question.asOf()));
    }
}
