package vn.toso.progress;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.TreeDays;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.indicator.Kind;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.progress.TrendDay.Gap;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.succession.Lineage;
import vn.toso.succession.Successions;
import vn.toso.target.TargetService;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Divides the days of a trend into stretches on which only reports change. */
@ApplicationScoped
class Stretches {

    private final RegimeService regimes;
    private final UnitService units;
    private final IndicatorService indicators;
    private final TargetService targets;
    private final KnownTrees trees;
    private final TreeDays treeDays;
    private final ProgressQueries queries;
    private final Successions successions;
    private final CurrentUser user;

    Stretches(
            RegimeService regimes,
            UnitService units,
            IndicatorService indicators,
            TargetService targets,
            KnownTrees trees,
            TreeDays treeDays,
            ProgressQueries queries,
            Successions successions,
            CurrentUser user) {
        this.regimes = regimes;
        this.units = units;
        this.indicators = indicators;
        this.targets = targets;
        this.trees = trees;
        this.treeDays = treeDays;
        this.queries = queries;
        this.successions = successions;
        this.user = user;
    }

    /** The stretches in order of time; together they cover all days of the question. */
    List<Stretch> of(TrendQuestion question) {
        // On these days the regime or the tree changes.
        var known = new TreeSet<>(treeDays.between(question.from(), question.to()));
        known.addAll(regimes.versionDays(question.regime()));
        known.add(question.from());
        // On these days the targets change, or a new year brings other population counts.
        var planned = new TreeSet<>(targets.changeDays(question.unit()));
        question.from()
                .datesUntil(question.to().plusDays(1))
                .filter(day -> day.getDayOfYear() == 1)
                .forEach(planned::add);
        var stretches = new ArrayList<Stretch>();
        for (var day = question.from(); !day.isAfter(question.to()); ) {
            var until = before(known, day, question.to());
            stretches.addAll(of(question, day, until, planned));
            day = until.plusDays(1);
        }
        return stretches;
    }

    /** The day before the next of these days, or {@code last} if there is none before it. */
    private static LocalDate before(TreeSet<LocalDate> days, LocalDate day, LocalDate last) {
        var next = days.higher(day);
        return next == null || next.isAfter(last) ? last : next.minusDays(1);
    }

    private List<Stretch> of(TrendQuestion question, LocalDate first, LocalDate last, Set<LocalDate> planned) {
        var regime = regimes.inForce(question.regime(), first);
        if (regime.isEmpty()) {
            return List.of(Stretch.without(first, last, Gap.NO_REGIME));
        }
        var unit = units.findAll(List.of(question.unit()), question.tree(first)).get(question.unit());
        if (unit == null) {
            return List.of(Stretch.without(first, last, Gap.NO_UNIT));
        }
        var days = new TreeSet<>(planned);
        var calendar = regime.get().calendar();
        first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !calendar.sumsFrom(day).equals(calendar.sumsFrom(day.minusDays(1))))
                .forEach(days::add);
        if (regime.get().indicators().stream().anyMatch(one -> one.kind() == Kind.AS_FOUND)) {
            // What was found on a day is in the totals of that day only.
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        var stretches = new ArrayList<Stretch>();
        for (var day = first; !day.isAfter(last); ) {
            var until = before(days, day, last);
            stretches.add(of(ask(question, regime.get(), day), unit, until));
            day = until.plusDays(1);
        }
        return stretches;
    }

    private static Question ask(TrendQuestion question, RegimeView regime, LocalDate day) {
        return new Question(
                regime, question.unit(), day, question.tree(day), day, question.view(), question.carry(), null);
    }

    private Stretch of(Question question, UnitRef unit, LocalDate last) {
        var regime = question.regime();
        var periods = new FlowPeriods(question, targets.inForce(List.of(unit.id()), question.targetsOn()));
        var leaves = indicators.leavesOfEach(
                regime.indicators().stream().map(IndicatorRef::id).toList());
        boolean then = question.view() == TreeView.THEN;
        var placed = trees.placed(regime.reportingLevel(), unit.id(), then ? regime.ownerId() : null, question.tree());
        var graph = successions.graph();
        var split = placed.stream()
                .map(Placed::unit)
                .collect(partitioningBy(graph::concerns, toCollection(LinkedHashSet<UUID>::new)));
        Set<UUID> plain = split.get(false);
        Set<UUID> others = split.get(true);
        var lineage = new Lineage(graph, question.tree(), others);
        if (then) {
            return Stretch.of(last, question, unit, periods, leaves, plain, others, lineage, others, Set.of());
        }
        var concerned =
                Stream.concat(plain.stream(), lineage.concerned().stream()).toList();
        var there = queries.there(concerned, regime.ownerId(), question.asOf(), user.scope(Action.VIEW_PROGRESS));
        // A unit that is not asked on that day has no figures, or those of its predecessors.
        others.addAll(plain);
        plain.retainAll(there.asked());
        others.removeAll(plain);
        return Stretch.of(
                last,
                question,
                unit,
                periods,
                leaves,
                plain,
                others,
                new Lineage(graph, question.tree(), others),
                there.asked(),
                there.strangers());
    }
}
