package vn.toso.progress;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Adds up what units below have sent, so that nobody has to add it up for the form of the unit above them. */
@ApplicationScoped
class BelowService {

    private final RegimeService regimes;
    private final Readings readings;
    private final Names names;
    private final ProgressQueries queries;
    private final UnitService units;

    BelowService(RegimeService regimes, Readings readings, Names names, ProgressQueries queries, UnitService units) {
        this.regimes = regimes;
        this.readings = readings;
        this.names = names;
        this.queries = queries;
        this.units = units;
    }

    /** In the order of the form, then by the code of the other regime; empty if the form is not for the unit itself. */
    @Transactional
    List<BelowFigure> of(UUID regimeId, UUID unitId, LocalDate asOf) {
        var form = regimes.require(regimeId, asOf);
        var unit = units.require(unitId, Action.VIEW_PROGRESS, asOf);
        if (unit.level() != form.reportingLevel()) {
            return List.of();
        }
        var asked = form.indicators().stream().filter(IndicatorRef::reported).toList();
        var ids = asked.stream().map(IndicatorRef::id).collect(toSet());
        var others = regimes.askingBelow(ids, unit.level(), asOf);
        var sums = others.stream().map(other -> sums(form, other, unit, asOf)).toList();
        return asked.stream()
                .flatMap(indicator -> sums.stream().flatMap(List::stream).filter(one -> one.indicatorId()
                        .equals(indicator.id())))
                .toList();
    }

    private List<BelowFigure> sums(RegimeView form, RegimeView other, UnitRef unit, LocalDate asOf) {
        var question = Question.withoutTargets(other, unit.id(), asOf, since(form, asOf));
        var reading = readings.readEach(question);
        var sum = reading.sum(unit.id(), reading.units());
        if (sum.sources().isEmpty()) {
            return List.of();
        }
        var returned = queries.returnedDays(other.id(), sum.sources(), asOf);
        return sum.totals().stream()
                .filter(total -> form.indicators().stream()
                        .filter(IndicatorRef::reported)
                        .filter(one -> one.id().equals(total.indicatorId()))
                        .anyMatch(one -> one.kind() != Kind.FLOW || fits(other, question.from(), asOf)))
                .map(total -> new BelowFigure(
                        total.indicatorId(),
                        other.id(),
                        other.name(),
                        other.reportingLevel(),
                        total.from(),
                        total.value(),
                        total.valueText(),
                        sum.sources().size() - exempt(reading, total.indicatorId(), sum.sources()),
                        total.coverage(),
                        names.lacking(reading, total.indicatorId(), sum.sources()),
                        names.first(reading, returned(reading, total, returned))))
                .toList();
    }

    /** The units whose returned report is in the total: of a flow each report is, of a stock the last one. */
    private static List<UUID> returned(Reading reading, Total total, Map<UUID, Set<LocalDate>> days) {
        var column =
                reading.columns(reading.question().unit(), total.indicatorId()).get(0);
        return days.keySet().stream()
                .filter(unit -> days.get(unit).stream()
                        .anyMatch(day -> total.from() == null
                                ? day.equals(column.of(unit).asOf())
                                : !day.isBefore(total.from())))
                .toList();
    }

    /** Those that need not report, and have not. */
    private static int exempt(Reading reading, UUID indicator, Set<UUID> sources) {
        return (int) reading.lacking(indicator, sources).stream()
                .filter(one -> Standing.isExempt(reading.standings().get(one)))
                .count();
    }

    /** Whether the flows of the other regime's reports can be cut to what the form is about. */
    private static boolean fits(RegimeView other, LocalDate from, LocalDate asOf) {
        return !other.calendar().accumulates()
                && from.datesUntil(asOf.plusDays(1))
                        .filter(other.calendar()::asksFor)
                        .findFirst()
                        .map(first -> !since(other, first).isBefore(from))
                        .orElse(false);
    }

    /** The first day that the figures of a form are about. */
    private static LocalDate since(RegimeView form, LocalDate asOf) {
        var window = form.calendar().windowFrom(asOf);
        var before = form.calendar().closesBefore(asOf);
        return window != null ? window : before != null ? before.plusDays(1) : asOf;
    }
}
