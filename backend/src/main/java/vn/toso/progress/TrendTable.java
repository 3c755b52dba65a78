package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.TrendDay.TrendTotal;
import vn.toso.shared.json.Exact;
import vn.toso.shared.table.Table;

/**
 * Exports the days with their coverage; for each indicator, in columns named after its code, the value, target, rate and
 * coverage, or of a ratio the percentage, its numbers and the coverage.
 */
final class TrendTable {

    private static final List<String> DAY = List.of("as_of", "gap", "asked", "other_units");

    private TrendTable() {}

    static Table of(Trend trend) {
        var columns = new ArrayList<>(DAY);
        columns.addAll(FigureColumns.COVERAGE);
        trend.indicators().stream().flatMap(FigureColumns::of).forEach(columns::add);
        return new Table(
                "dien-bien",
                columns,
                trend.days().stream().map(day -> row(day, trend.indicators())).toList());
    }

    private static List<Object> row(TrendDay day, List<IndicatorRef> indicators) {
        var coverage = day.coverage();
        var cells = new ArrayList<Object>(Arrays.asList(
                day.asOf(),
                day.gap() == null ? null : day.gap().toString(),
                said(day.asked()),
                said(day.otherUnits())));
        cells.addAll(coverage == null ? FigureColumns.noCoverage() : FigureColumns.coverage(coverage));
        var totals = day.totals().stream().collect(toMap(TrendTotal::indicatorId, one -> one));
        indicators.forEach(one -> cells.addAll(cells(one, totals.get(one.id()))));
        return cells;
    }

    /** @param total null if the regime does not show the indicator on the day */
    private static List<Object> cells(IndicatorRef indicator, TrendTotal total) {
        if (total == null) {
            return FigureColumns.noTotal();
        }
        return indicator.ratio()
                ? FigureColumns.ratio(total.ratio(), total.from(), total.coverage())
                : FigureColumns.total(
                        Exact.of(total.value(), total.valueText()),
                        total.from(),
                        total.targetValue(),
                        total.rate(),
                        total.coverage());
    }

    private static String said(boolean holds) {
        return holds ? "x" : null;
    }
}
