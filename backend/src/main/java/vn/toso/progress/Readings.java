package vn.toso.progress;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.progress.ProgressQueries.There;
import vn.toso.succession.Column;
import vn.toso.succession.Lineage;
import vn.toso.succession.Successions;
import vn.toso.target.TargetService;
import vn.toso.unit.UnitService;

/** Reads the data behind an answer. The caller must be allowed to read the unit asked about on the day of the tree. */
@ApplicationScoped
class Readings {

    private final KnownTrees trees;
    private final ProgressQueries queries;
    private final UnitService units;
    private final Departed departed;
    private final Successions successions;
    private final IndicatorService indicators;
    private final TargetService targets;
    private final CurrentUser user;

    Readings(
            KnownTrees trees,
            ProgressQueries queries,
            UnitService units,
            Departed departed,
            Successions successions,
            IndicatorService indicators,
            TargetService targets,
            CurrentUser user) {
        this.trees = trees;
        this.queries = queries;
        this.units = units;
        this.departed = departed;
        this.successions = successions;
        this.indicators = indicators;
        this.targets = targets;
        this.user = user;
    }

    /** @param rows the units directly below the unit asked about */
    Reading read(Question question, Collection<UUID> rows) {
        return read(question, rows, placed(question));
    }

    /** Reads with each reporting unit as a row of its own. */
    Reading readEach(Question question) {
        var placed = placed(question);
        return read(question, placed.stream().map(Placed::unit).toList(), placed);
    }

    private List<Placed> placed(Question question) {
        var regime = question.regime();
        var owner = question.view() == TreeView.THEN ? regime.ownerId() : null;
        return trees.placed(regime.reportingLevel(), question.unit(), owner, question.tree());
    }

    private Reading read(Question question, Collection<UUID> rows, List<Placed> placed) {
        var regime = question.regime();
        var asOf = question.asOf();
        var withTargets = new ArrayList<>(rows);
        withTargets.add(question.unit());
        var periods = new FlowPeriods(
                question,
                question.targetsOn() == null ? List.of() : targets.inForce(withTargets, question.targetsOn()));
        var leaves = indicators.leavesOfEach(
                regime.indicators().stream().map(IndicatorRef::id).toList());
        var columns = new LinkedHashSet<Column>();
        for (var unit : withTargets) {
            leaves.keySet().forEach(one -> columns.addAll(Reading.columns(periods, leaves, unit, one)));
        }
        var graph = successions.graph();
        var departed = this.departed.find(question, placed, graph);
        var concerned = new LinkedHashSet<>(placed.stream().map(Placed::unit).toList());
        var before = before(question);
        concerned.addAll(before);
        concerned.addAll(departed.units());
        var lineage = new Lineage(graph, question.tree(), concerned);
        var there = question.view() == TreeView.THEN
                ? new There(new HashSet<>(placed.stream().map(Placed::unit).toList()), Set.of())
                : there(question, lineage.concerned(), before);
        var standings = question.asks()
                ? queries.standings(regime.id(), there.asked(), question.askedIndicators(), asOf)
                : Map.<UUID, Standing>of();
        var inheritances = successions.inheritances(
                regime.id(), lineage, columns, asOf, question.carry(), there.strangers(), Standing.reports(standings));
        return new Reading(
                question,
                periods,
                placed,
                there.asked(),
                before,
                standings,
                departed,
                lineage,
                inheritances,
                new HeldFigures(inheritances),
                leaves);
    }

    /**
     * @param before units below the unit asked about on the date of the figures: the regime asks them, and the caller may read
     *     them
     */
    private There there(Question question, Set<UUID> concerned, Set<UUID> before) {
        var others = new HashSet<>(concerned);
        others.removeAll(before);
        var there =
                queries.there(others, question.regime().ownerId(), question.asOf(), user.scope(Action.VIEW_PROGRESS));
        there.asked().addAll(before);
        return there;
    }

    private Set<UUID> before(Question question) {
        if (question.view() == TreeView.THEN) {
            return Set.of();
        }
        // A caller who may read the unit on that date may read everything below it then.
        if (units.findAll(List.of(question.unit()), question.asOf()).isEmpty()) {
            return Set.of();
        }
        var regime = question.regime();
        return trees.placed(regime.reportingLevel(), question.unit(), regime.ownerId(), question.asOf()).stream()
                .map(Placed::unit)
                .collect(toSet());
    }
}
