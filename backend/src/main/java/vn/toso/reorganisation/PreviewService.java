package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.regime.AskedDates;
import vn.toso.regime.RegimeService;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.reorganisation.ReorganisationPreview.LateRegime;
import vn.toso.reorganisation.ReorganisationPreview.LateUnit;
import vn.toso.reorganisation.ReorganisationPreview.ObligationShift;
import vn.toso.shared.text.Text;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Period;
import vn.toso.unit.UnitDays;

/** Finds out what a reorganisation would do: applies it, reads the result and rolls back the transaction. */
@ApplicationScoped
class PreviewService {

    private final Recorder recorder;
    private final LateSubmissions late;
    private final DependentQueries dependents;
    private final PreviewQueries queries;
    private final UnitDays days;
    private final RegimeService regimes;
    private final BusinessClock clock;

    PreviewService(
            Recorder recorder,
            LateSubmissions late,
            DependentQueries dependents,
            PreviewQueries queries,
            UnitDays days,
            RegimeService regimes,
            BusinessClock clock) {
        this.recorder = recorder;
        this.late = late;
        this.dependents = dependents;
        this.queries = queries;
        this.days = days;
        this.regimes = regimes;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = Recorder.MAX_SECONDS)
    ReorganisationPreview of(NewReorganisation request) {
        return of(request, recorder.compile(request, ref -> UUID.randomUUID(), true));
    }

    /** Runs in the transaction of the caller and marks it for rollback. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReorganisationPreview of(NewReorganisation request, Compiled compiled) {
        LateSubmissions.requirePossible(request, compiled);
        var day = compiled.plan().effectiveOn();
        var submissions = late.find(compiled);
        var below = days.withDescendants(compiled.touched());
        var later = queries.later(below, day);
        var affected = dependents.lyingIn(compiled.plan().ends(), day);
        var asked = regimes.asked(day, clock.today());
        var before = asked.stream().map(one -> lives(one, below)).toList();
        recorder.apply(request, compiled);
        below.addAll(compiled.begun());
        var shifts = new ArrayList<ObligationShift>();
        for (int i = 0; i < asked.size(); i++) {
            shift(asked.get(i), before.get(i), lives(asked.get(i), below), shifts);
        }
        var lateUnits = lateUnits(request, compiled, submissions, asked);
        QuarkusTransaction.setRollbackOnly();
        return new ReorganisationPreview(
                day,
                compiled.units(),
                compiled.passages(),
                compiled.outside(),
                shifts,
                lateUnits,
                affected,
                later,
                compiled.rebased());
    }

    /** The periods in which a regime asks each of the units. */
    private Map<UUID, List<Period>> lives(AskedDates asked, Collection<UUID> units) {
        return queries.periodsBelow(units, asked.level(), asked.ownerId());
    }

    private static void shift(
            AskedDates asked,
            Map<UUID, List<Period>> before,
            Map<UUID, List<Period>> after,
            List<ObligationShift> shifts) {
        int lapsing = count(asked.dates(), before, after);
        int arising = count(asked.dates(), after, before);
        if (lapsing + arising > 0) {
            var dates = asked.dates();
            shifts.add(new ObligationShift(
                    asked.regimeId(),
                    asked.name(),
                    dates.get(0),
                    dates.get(dates.size() - 1),
                    dates.size(),
                    lapsing,
                    arising));
        }
    }

    /** The number of pairs of unit and date in {@code here} that are not in {@code there}. */
    private static int count(List<LocalDate> dates, Map<UUID, List<Period>> here, Map<UUID, List<Period>> there) {
        return here.entrySet().stream()
                .mapToInt(unit -> {
                    var others = there.getOrDefault(unit.getKey(), List.of());
                    return (int) dates.stream()
                            .filter(date -> covers(unit.getValue(), date) && !covers(others, date))
                            .count();
                })
                .sum();
    }

    private static boolean covers(List<Period> periods, LocalDate date) {
        return periods.stream().anyMatch(period -> period.contains(date));
    }

    private List<LateUnit> lateUnits(
            NewReorganisation request, Compiled compiled, List<Late> submissions, List<AskedDates> asked) {
        var carriable = compiled.carriable();
        var carried = late.carried(compiled, submissions, carriable).stream()
                .flatMap(one -> one.parts().stream())
                .map(Late::id)
                .collect(toSet());
        var answers = LateSubmissions.answers(request);
        var names = asked.stream().collect(toMap(AskedDates::regimeId, AskedDates::name, (first, later) -> later));
        var byUnit = submissions.stream().collect(groupingBy(Late::unitId));
        var passages = compiled.passages().stream()
                .collect(groupingBy(passage -> passage.predecessor().id()));
        return compiled.ended().stream()
                .filter(unit -> byUnit.containsKey(unit.id()))
                .map(unit -> new LateUnit(
                        unit.unit(),
                        passages.getOrDefault(unit.id(), List.of()).stream()
                                .map(Passage::successor)
                                .toList(),
                        carriable.contains(unit.id()),
                        answers.get(unit.id()),
                        regimes(byUnit.get(unit.id()), carried, names)))
                .toList();
    }

    private static List<LateRegime> regimes(List<Late> ofUnit, Set<UUID> carried, Map<UUID, Text> names) {
        return ofUnit.stream().collect(groupingBy(Late::regimeId)).entrySet().stream()
                .map(regime -> new LateRegime(
                        regime.getKey(),
                        names.get(regime.getKey()),
                        dates(regime.getValue(), carried, true),
                        dates(regime.getValue(), carried, false)))
                .toList();
    }

    private static List<LocalDate> dates(List<Late> late, Set<UUID> carried, boolean which) {
        return late.stream()
                .filter(one -> carried.contains(one.id()) == which)
                .map(Late::asOf)
                .toList();
    }
}
