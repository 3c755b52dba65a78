package vn.toso.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.population.PopulationService;
import vn.toso.regime.Obligation;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.VietnamTime;
import vn.toso.target.TargetService;
import vn.toso.target.UnitTarget;
import vn.toso.unit.EndedUnit;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** What a unit sees before it sends a report: its obligations, and the form for each. */
@ApplicationScoped
class EntryService {

    private final ObligationService obligations;
    private final SubmissionRepository repository;
    private final FigureHistories histories;
    private final SubmissionViews submissions;
    private final RegimeService regimes;
    private final TargetService targets;
    private final UnitService units;
    private final PopulationService populations;
    private final CurrentUser user;

    EntryService(
            ObligationService obligations,
            SubmissionRepository repository,
            FigureHistories histories,
            SubmissionViews submissions,
            RegimeService regimes,
            TargetService targets,
            UnitService units,
            PopulationService populations,
            CurrentUser user) {
        this.obligations = obligations;
        this.repository = repository;
        this.histories = histories;
        this.submissions = submissions;
        this.regimes = regimes;
        this.targets = targets;
        this.units = units;
        this.populations = populations;
        this.user = user;
    }

    @Transactional
    ObligationPage obligations(UUID regimeId, UUID unitId, LocalDate from, LocalDate to) {
        var asked = obligations.list(regimeId, unitId, from, to);
        var fulfilled = repository.findFulfilled(regimeId, unitId, from, to, user.scope(VIEW_FIGURES)).stream()
                .collect(toMap(SubmissionRepository.Fulfilled::asOf, one -> one));
        var views = asked.stream()
                .map(one -> ObligationView.of(one, fulfilled.get(one.asOf())))
                .toList();
        return ObligationPage.of(views, obligations.ended(unitId, to).orElse(null));
    }

    @Transactional
    EntryForm form(UUID regimeId, UUID unitId, LocalDate asOf) {
        return forms(regimeId, List.of(obligations.require(regimeId, unitId, asOf)), asOf)
                .get(0);
    }

    /** One form for each unit at or below {@code under} that is asked, ordered by code. */
    @Transactional
    Page<EntryForm> forms(UUID regimeId, UUID under, LocalDate asOf, Cursor after, int limit) {
        var page = obligations.page(regimeId, under, asOf, after, limit);
        return new Page<>(forms(regimeId, page.items(), asOf), page.next());
    }

    private List<EntryForm> forms(UUID regimeId, List<Obligation> asked, LocalDate asOf) {
        var regime = regimes.require(regimeId, asOf);
        var unitIds = asked.stream().map(Obligation::unitId).toList();
        var names = units.findAll(unitIds, asOf);
        var sent = submissions.of(regimeId, unitIds, asOf).stream()
                .collect(toMap(view -> view.unit().id(), view -> view));
        var indicators = regime.indicators().stream()
                .filter(IndicatorRef::reported)
                .map(IndicatorRef::id)
                .toList();
        var history = histories.of(regime, unitIds, asOf);
        var ended = units.ended(history.inheritedFrom(), asOf);
        var offered = repository.findOffered(regimeId, unitIds, indicators, asOf, user.scope(VIEW_FIGURES));
        var targetsOf = targets.inForce(unitIds, asOf).stream().collect(groupingBy(UnitTarget::unitId));
        var people = populations.aged15AndOver(unitIds, asOf);
        var standings = user.standing(unitIds);
        return asked.stream()
                .map(obligation -> {
                    var unitId = obligation.unitId();
                    var there = sent.get(unitId);
                    var toReach = targetsOf.getOrDefault(unitId, List.of()).stream()
                            .collect(toMap(UnitTarget::indicatorId, UnitTarget::target));
                    var fields = regime.indicators().stream()
                            .map(one -> new EntryForm.Field(
                                    one,
                                    history.previous(unitId, one.id()),
                                    names(ended, history.carriedFrom(unitId, one.id())),
                                    names(ended, history.dividedWithoutShares(unitId, one.id())),
                                    history.recent(unitId, one.id()),
                                    offered.getOrDefault(unitId, Map.of()).get(one.id()),
                                    toReach.get(one.id())))
                            .toList();
                    return new EntryForm(
                            regimeId,
                            regime.name(),
                            names.get(unitId),
                            asOf,
                            obligation.period(),
                            VietnamTime.local(obligation.closesAt()),
                            VietnamTime.local(obligation.dueAt()),
                            obligation.calendarConfirmed(),
                            ObligationView.status(obligation, there != null),
                            there,
                            fields,
                            regime.checks(),
                            people.get(unitId),
                            actions(SubmissionPermissions.of(standings, unitId), there));
                })
                .toList();
    }

    private static List<UnitRef> names(Map<UUID, EndedUnit> ended, Set<UUID> units) {
        return units.stream()
                .map(ended::get)
                .filter(Objects::nonNull)
                .map(EndedUnit::unit)
                .sorted(Comparator.comparing(UnitRef::name))
                .toList();
    }

    private static Set<Action> actions(SubmissionPermissions permissions, SubmissionView sent) {
        if (sent == null) {
            return permissions.onMissing();
        }
        return sent.allowedActions().contains(Action.CORRECT) ? Set.of(Action.CORRECT) : Set.of();
    }
}
