package vn.toso.progress;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.FigurePlaces;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.Period;
import vn.toso.succession.Column;
import vn.toso.succession.Given;
import vn.toso.succession.Successions;

/** Computes the progress of a unit over many days, reading the reports of each unit only once. */
@ApplicationScoped
class TrendService {

    /** The number of units whose reports are in memory at a time: more than most provinces have, and about 15 MB for a year. */
    private static final int UNITS_AT_ONCE = 250;

    private final Stretches stretches;
    private final TrendQueries queries;
    private final Successions successions;
    private final FigurePlaces figurePlaces;

    TrendService(Stretches stretches, TrendQueries queries, Successions successions, FigurePlaces figurePlaces) {
        this.stretches = stretches;
        this.queries = queries;
        this.successions = successions;
        this.figurePlaces = figurePlaces;
    }

    /**
     * @param indicators the only indicators to show; empty for all
     * @throws Problem 404 if no day has an answer, or if the regime shows one of the indicators on no day
     */
    @Transactional
    Trend of(TrendQuestion question, Set<UUID> indicators) {
        var all = stretches.of(question);
        var answered = all.stream().filter(one -> one.gap() == null).toList();
        if (answered.isEmpty() || !shown(answered).containsAll(indicators)) {
            throw Problem.notFound();
        }
        return new TrendAnswer(question, all, totals(question, answered), indicators).trend();
    }

    private static Set<UUID> shown(List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(one -> one.indicators().stream())
                .map(IndicatorRef::id)
                .collect(toSet());
    }

    /** The totals of each stretch, in the same order. */
    private List<DailyTotals> totals(TrendQuestion question, List<Stretch> stretches) {
        var start = stretches.stream()
                .map(Stretch::reportsFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var wanted = wanted(question.regime(), stretches);
        var totals = stretches.stream()
                .map(one -> DailyTotals.of(one, start, wanted.indexes))
                .toList();
        var stocks = stretches.stream()
                .flatMap(one -> one.columns().stream())
                .filter(column -> !column.isFlow())
                .collect(toSet());
        var units = new LinkedHashSet<UUID>();
        stretches.forEach(one -> units.addAll(one.plain()));
        stretches.forEach(one -> units.addAll(one.lineage().concerned()));
        var others = new Sent();
        var all = List.copyOf(units);
        for (int i = 0; i < all.size(); i += UNITS_AT_ONCE) {
            var some = all.subList(i, Math.min(all.size(), i + UNITS_AT_ONCE));
            var sent = new Sent();
            if (question.carry()) {
                sent.before.putAll(successions.stocks(question.regime(), some, stocks, start.minusDays(1)));
            }
            sent.exemptions.putAll(queries.exemptions(question.regime(), some));
            queries.histories(
                    question.regime(),
                    some,
                    wanted.places,
                    start,
                    question.to(),
                    history -> sent.histories.put(history.unit, history));
            totals.forEach(one -> addPlain(one, some, sent));
            others.keep(sent, totals);
        }
        totals.forEach(one -> new OtherUnits(one, others.histories, others.before, others.exemptions).add());
        return totals;
    }

    private static void addPlain(DailyTotals totals, List<UUID> units, Sent sent) {
        int days = totals.before(totals.stretch().last()) + 1;
        for (var unit : units) {
            if (totals.stretch().plain().contains(unit)) {
                var history = sent.histories.get(unit);
                totals.addPlain(
                        history == null ? History.empty(unit, days) : history,
                        sent.before,
                        sent.exemptions.getOrDefault(unit, List.of()));
            }
        }
    }

    /** The reports and exemptions of some units. */
    private static final class Sent {
        private final Map<UUID, History> histories = new HashMap<>();
        private final Map<Column, Map<UUID, Given>> before = new HashMap<>();
        private final Map<UUID, List<Period>> exemptions = new HashMap<>();

        /** Keeps the reports of units with predecessors or successors, because all of these are needed at once. */
        void keep(Sent sent, List<DailyTotals> totals) {
            var kept = new HashSet<UUID>();
            totals.forEach(one -> kept.addAll(one.stretch().lineage().concerned()));
            sent.histories.values().stream()
                    .filter(one -> kept.contains(one.unit))
                    .forEach(one -> histories.put(one.unit, one));
            exemptions.putAll(sent.exemptions);
            sent.before.forEach((column, given) ->
                    before.computeIfAbsent(column, one -> new HashMap<>()).putAll(given));
        }
    }

    private Wanted wanted(UUID regime, List<Stretch> stretches) {
        var indicators = new LinkedHashSet<UUID>();
        for (var stretch : stretches) {
            stretch.columns().forEach(column -> indicators.add(column.indicator()));
            indicators.addAll(stretch.question().askedIndicators());
        }
        var known = figurePlaces.of(regime, indicators);
        var places = new ArrayList<Integer>();
        var indexes = new HashMap<UUID, Integer>();
        for (var indicator : indicators) {
            // An indicator that the regime has never asked for has no figures.
            if (known.containsKey(indicator)) {
                indexes.put(indicator, places.size());
                places.add(known.get(indicator));
            }
        }
        return new Wanted(places, indexes);
    }

    /**
     * @param places the places of the wanted figures in a submission
     * @param indexes the index of each indicator's figures in a history
     */
    private record Wanted(List<Integer> places, Map<UUID, Integer> indexes) {}
}
