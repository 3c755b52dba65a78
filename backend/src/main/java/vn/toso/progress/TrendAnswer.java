package vn.toso.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.Trend.TrendTarget;
import vn.toso.progress.TrendDay.TrendTotal;
import vn.toso.shared.json.Exact;
import vn.toso.target.UnitTarget;

/** Builds the trend from the daily totals. */
final class TrendAnswer {

    private final TrendQuestion question;
    private final List<Stretch> stretches;
    private final List<DailyTotals> totals;
    private final Set<UUID> indicators;
    private final Set<TrendTarget> targets = new LinkedHashSet<>();
    private final List<TrendDay> days = new ArrayList<>();

    /**
     * @param totals of the stretches without a gap, in the same order
     * @param indicators the only indicators to show; empty for all
     */
    TrendAnswer(TrendQuestion question, List<Stretch> stretches, List<DailyTotals> totals, Set<UUID> indicators) {
        this.question = question;
        this.stretches = stretches;
        this.totals = totals;
        this.indicators = indicators;
    }

    Trend trend() {
        var next = totals.iterator();
        Stretch before = null;
        for (var stretch : stretches) {
            if (stretch.gap() == null) {
                add(next.next(), before != null && !stretch.sameUnits(before));
                before = stretch;
            } else {
                stretch.first()
                        .datesUntil(stretch.last().plusDays(1))
                        .forEach(day -> days.add(TrendDay.without(day, stretch.gap())));
            }
        }
        return new Trend(
                question.regime(),
                before.question().regime().name(),
                before.unit(),
                question.from(),
                question.to(),
                question.view(),
                shown(),
                List.copyOf(targets),
                days);
    }

    private List<IndicatorRef> shown() {
        Map<UUID, IndicatorRef> shown = new LinkedHashMap<>();
        for (int i = totals.size() - 1; i >= 0; i--) {
            totals.get(i).stretch().indicators().stream()
                    .filter(one -> wanted(one.id()))
                    .forEach(one -> shown.putIfAbsent(one.id(), one));
        }
        return List.copyOf(shown.values());
    }

    private boolean wanted(UUID indicator) {
        return indicators.isEmpty() || indicators.contains(indicator);
    }

    private void add(DailyTotals added, boolean otherUnits) {
        var stretch = added.stretch();
        var columns = columns(added);
        for (int i = 0; i < stretch.days(); i++) {
            int day = i;
            days.add(new TrendDay(
                    stretch.first().plusDays(day),
                    null,
                    added.standings().asked(day),
                    otherUnits && day == 0,
                    added.standings().coverage(day),
                    columns.stream().map(one -> one.total(day)).toList()));
        }
    }

    private List<Shown> columns(DailyTotals added) {
        var stretch = added.stretch();
        var columns = new ArrayList<Shown>();
        for (int i = 0; i < added.of().size(); i++) {
            var indicator = stretch.indicators().get(i);
            if (wanted(indicator.id())) {
                var target = stretch.periods().target(stretch.unit().id(), indicator.id());
                if (target != null) {
                    targets.add(new TrendTarget(indicator.id(), target.target()));
                }
                var total = added.of().get(i);
                columns.add(new Shown(
                        indicator,
                        stretch.from(i),
                        target,
                        total,
                        total.sum.values(),
                        indicator.ratio() ? total.by.values() : null));
            }
        }
        return columns;
    }

    /**
     * @param from the first day of the sum of a flow; null for a stock
     * @param values of each day; of a ratio, the numerators
     * @param denominators of a ratio; null otherwise
     */
    private record Shown(
            IndicatorRef indicator,
            LocalDate from,
            UnitTarget target,
            DailyTotal total,
            BigInteger[] values,
            BigInteger[] denominators) {

        TrendTotal total(int day) {
            var value = denominators == null ? values[day] : null;
            return new TrendTotal(
                    indicator.id(),
                    from,
                    Exact.number(value),
                    Exact.text(value),
                    Exact.reason(value),
                    denominators == null
                            ? null
                            : Ratio.of(
                                    values[day],
                                    denominators[day],
                                    indicator.answer().decimals()),
                    total.coverage(day),
                    target == null ? null : target.target().value(),
                    target == null ? null : target.target().targetId(),
                    target == null || value == null ? null : target.rate(value));
        }
    }
}
