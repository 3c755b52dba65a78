package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.progress.TodayQueries.Remain;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.target.TargetService;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Figures of a date in the units of today. */
@ApplicationScoped
class TodayService {

    private static final int MAX_NAMED = 100;

    private final ProgressQueries queries;
    private final TodayQueries today;
    private final RegimeService regimes;
    private final IndicatorService indicators;
    private final TargetService targets;
    private final UnitService units;
    private final CurrentUser user;
    private final BusinessClock clock;

    TodayService(
            ProgressQueries queries,
            TodayQueries today,
            RegimeService regimes,
            IndicatorService indicators,
            TargetService targets,
            UnitService units,
            CurrentUser user,
            BusinessClock clock) {
        this.queries = queries;
        this.today = today;
        this.regimes = regimes;
        this.indicators = indicators;
        this.targets = targets;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Progress progress(UUID regimeId, UUID unitId, LocalDate asOf, boolean carry) {
        var unit = units.require(unitId, clock.today());
        var regime = regimes.require(regimeId, asOf);
        // All that the regime asks and the caller may read, each unit a row of its own, whatever became of it.
        var question = ProgressQueries.Question.of(regime, regime.ownerId(), asOf, carry, true, user.scope());
        var reported = new Reported(regime, question, unitId);
        var children = units.childrenOf(unitId, regime.reportingLevel(), clock.today());
        var withTargets = new ArrayList<>(children.stream().map(UnitRef::id).toList());
        withTargets.add(unitId);
        var totals = Totals.of(
                regime.indicators(),
                reported.carrying.sums(),
                reported.carrying.all(),
                targets.inForce(withTargets, asOf));
        boolean asked = regime.calendar().asksFor(asOf);
        return new Progress(
                regimeId,
                regime.name(),
                unit,
                asOf,
                TreeView.TODAY,
                regime.reportingLevel(),
                asked,
                asked ? VietnamTime.local(regime.reportingTiming().closesAt(asOf)) : null,
                asked ? VietnamTime.local(regimes.dueAt(regime, asOf)) : null,
                regime.indicators(),
                reported.standing(reported.carried.keySet()).coverage(),
                totals.ofAll(unit),
                reported.named(standing -> standing.coverage().missing() > 0).toList(),
                reported.named(standing -> standing.coverage().returned() > 0).toList(),
                reported.named(standing -> standing.coverage().partial() > 0)
                        .map(one -> new PartialUnit(
                                one, reported.standings.get(one.id()).unanswered()))
                        .toList(),
                children.stream()
                        .map(child -> Progress.Row.of(
                                child,
                                reported.standing(reported.byRow.getOrDefault(child.id(), Set.of())),
                                totals.of(child),
                                // One that is another today has no single report to speak of.
                                reported.byRow
                                        .getOrDefault(child.id(), Set.of())
                                        .equals(Set.of(child.id()))))
                        .toList(),
                reported.notCarried(),
                today.incomplete(unitId, reported.holding(), asOf, clock.today(), user.scope()));
    }

    /** What was reported for the date, by the units of the date, and where these are today. */
    private class Reported {

        private final Map<UUID, UnitRef> names = new LinkedHashMap<>();
        private final Map<UUID, Standing> standings;
        private final Map<UUID, List<Remain>> carried = new LinkedHashMap<>();
        private final Map<UUID, List<Remain>> unknown = new LinkedHashMap<>();
        private final Map<UUID, Set<UUID>> byRow = new HashMap<>();
        private final Map<UUID, Integer> figures = new HashMap<>();
        private final Carrying carrying;

        Reported(RegimeView regime, ProgressQueries.Question question, UUID unit) {
            queries.reporting(question).forEach(one -> names.put(one.unit().id(), one.unit()));
            sort(unit, question.asOf());
            var leaves = leaves(regime.indicators());
            carrying = new Carrying(leaves);
            var all = leaves.values().stream()
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
            var sums = queries.sums(question, all);
            standings =
                    regime.calendar().asksFor(question.asOf()) ? sums.complete(queries.standings(question)) : Map.of();
            for (var sum : sums.sums()) {
                figures.merge(sum.row(), sum.value() == null ? 0 : 1, Integer::sum);
                if (carried.containsKey(sum.row())) {
                    carrying.add(sum, carried.get(sum.row()));
                }
            }
        }

        /** What lies below the unit today is carried into its rows; what did then, or may do today, is named otherwise. */
        private void sort(UUID unit, LocalDate asOf) {
            var then = today.below(unit, names.keySet(), asOf);
            var remains = today.remains(names.keySet(), unit, clock.today());
            for (var source : names.keySet()) {
                var ofSource = remains.get(source);
                boolean concerned = ofSource.stream().anyMatch(Remain::below);
                if (Carrying.isKnown(ofSource) && concerned) {
                    carried.put(source, ofSource);
                    Carrying.rows(ofSource).forEach(row -> byRow.computeIfAbsent(row, one -> new HashSet<>())
                            .add(source));
                } else if (concerned || (then.contains(source) && !Carrying.isKnown(ofSource))) {
                    unknown.put(source, ofSource);
                }
            }
        }

        /** Of a row that holds what these units gave; what it leaves unanswered is said of one unit only. */
        Standing standing(Collection<UUID> sources) {
            var all = sources.stream()
                    .map(standings::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new Standing(
                    all.stream().map(Standing::coverage).reduce(Coverage.NONE, Coverage::plus),
                    sources.size() == 1 && all.size() == 1 ? all.get(0).unanswered() : List.of());
        }

        /** The first hundred, by code. */
        Stream<UnitRef> named(Predicate<Standing> which) {
            return names.values().stream()
                    .filter(one -> carried.containsKey(one.id())
                            && standings.containsKey(one.id())
                            && which.test(standings.get(one.id())))
                    .limit(MAX_NAMED);
        }

        List<NotCarried> notCarried() {
            var successors = units.findAll(
                    unknown.values().stream()
                            .flatMap(List::stream)
                            .map(Remain::unit)
                            .toList(),
                    clock.today());
            return unknown.entrySet().stream()
                    .map(one -> new NotCarried(
                            names.get(one.getKey()),
                            figures.getOrDefault(one.getKey(), 0),
                            one.getValue().stream()
                                    .map(remain -> successors.get(remain.unit()))
                                    .filter(Objects::nonNull)
                                    .toList()))
                    .toList();
        }

        /** Units of today below the one asked about that hold something of what was reported. */
        Set<UUID> holding() {
            return carried.values().stream()
                    .flatMap(List::stream)
                    .filter(Remain::below)
                    .map(Remain::unit)
                    .collect(toSet());
        }
    }

    private Map<UUID, Collection<UUID>> leaves(List<IndicatorRef> shown) {
        return shown.stream()
                .collect(toMap(
                        IndicatorRef::id,
                        one -> one.reported() ? Set.of(one.id()) : indicators.leaves(List.of(one.id()))));
    }
}
