package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.VietnamTime;
import vn.toso.target.TargetService;
import vn.toso.target.UnitTarget;
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
        var question = question(regime, unitId, asOf, carry, false);
        // What lies below the level that reports is asked for nothing.
        var children = units.childrenOf(unitId, asOf).stream()
                .filter(child -> child.level().compareTo(regime.reportingLevel()) <= 0)
                .toList();
        boolean asked = regime.calendar().asksFor(asOf);
        var coverage = asked ? queries.coverage(question) : Map.<UUID, Coverage>of();
        var totals = new Totals(regime.indicators(), question, children);
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
        var question = question(regime, unitId, asOf, true, true);
        var found = queries.reporting(question);
        var asked = found.stream().map(ProgressQueries.Reporting::unit).toList();
        var coverage = regime.calendar().asksFor(asOf) ? queries.coverage(question) : Map.<UUID, Coverage>of();
        var rows = rows(regime, asked, coverage, new Totals(regime.indicators(), question, asked));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ReportingUnit(found.get(i).above(), rows.get(i)))
                .toList();
    }

    private ProgressQueries.Question question(
            RegimeView regime, UUID unitId, LocalDate asOf, boolean carry, boolean each) {
        return new ProgressQueries.Question(
                regime.id(),
                regime.ownerId(),
                regime.reportingLevel(),
                unitId,
                asOf,
                // Targets are set for a year, so a flow is summed from its first day.
                asOf.withDayOfYear(1),
                carry,
                each,
                user.scope());
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

    /** The sums of one question, each beside the target of its unit. */
    private class Totals {

        private final List<IndicatorRef> indicators;
        private final Map<UUID, Map<UUID, ProgressQueries.Sum>> sumByIndicatorByRow = new HashMap<>();
        private final Map<UUID, List<UnitTarget>> targetsByUnit;

        Totals(List<IndicatorRef> indicators, ProgressQueries.Question question, List<UnitRef> children) {
            this.indicators = indicators;
            var ids = indicators.stream().map(IndicatorRef::id).toList();
            for (var sum : queries.sums(question, ids)) {
                sumByIndicatorByRow
                        .computeIfAbsent(sum.row(), row -> new HashMap<>())
                        .put(sum.indicator(), sum);
            }
            var withTargets = new ArrayList<>(children.stream().map(UnitRef::id).toList());
            withTargets.add(question.unit());
            targetsByUnit =
                    targets.inForce(withTargets, question.asOf()).stream().collect(groupingBy(UnitTarget::unitId));
        }

        List<Total> of(UnitRef unit) {
            var sums = sumByIndicatorByRow.getOrDefault(unit.id(), Map.of());
            return indicators.stream()
                    .map(one -> total(unit, one, sums.get(one.id())))
                    .toList();
        }

        List<Total> ofAll(UnitRef unit) {
            return indicators.stream()
                    .map(one -> total(
                            unit,
                            one,
                            sumByIndicatorByRow.values().stream()
                                    .map(sums -> sums.get(one.id()))
                                    .filter(Objects::nonNull)
                                    .reduce(ProgressQueries.Sum::plus)
                                    .orElse(null)))
                    .toList();
        }

        private Total total(UnitRef unit, IndicatorRef indicator, ProgressQueries.Sum sum) {
            var target = targetsByUnit.getOrDefault(unit.id(), List.of()).stream()
                    .filter(one -> one.indicatorId().equals(indicator.id()))
                    .findFirst();
            return new Total(
                    indicator.id(),
                    sum == null ? null : sum.value(),
                    sum == null ? 0 : sum.units(),
                    target.map(UnitTarget::target).orElse(null),
                    sum == null
                            ? null
                            : target.map(one -> one.rate(sum.value())).orElse(null));
        }
    }
}
