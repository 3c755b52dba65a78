package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.TrendDay.TrendTotal;
import vn.toso.shared.json.Exact;
import vn.toso.shared.table.Table;

/**
 * The days with their coverage; and of each indicator, by its code, the value, what is to be reached, the rate, and the units that
 * stand behind the value.
 */
final class TrendTable {

    private static final List<String> COLUMNS = List.of(
            "as_of",
            "gap",
            "asked",
            "other_units",
            "expected",
            "reported",
            "late",
            "backfilled",
            "returned",
            "partial",
            "exempt",
            "missing",
            "carried",
            "oldest_carried");

    private static final List<String> OF_INDICATOR = List.of(
            "",
            "_from",
            "_target",
            "_rate_percent",
            "_fresh",
            "_carried",
            "_oldest_carried",
            "_not_applicable",
            "_none",
            "_lacking_part");

    private TrendTable() {}

    static Table of(Trend trend) {
        var columns = new ArrayList<>(COLUMNS);
        for (var indicator : trend.indicators()) {
            OF_INDICATOR.forEach(column -> columns.add(indicator.code() + column));
        }
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
        cells.addAll(
                coverage == null
                        ? Collections.nCopies(COLUMNS.size() - cells.size(), null)
                        : Arrays.asList(
                                coverage.expected(),
                                coverage.reported(),
                                coverage.late(),
                                coverage.backfilled(),
                                coverage.returned(),
                                coverage.partial(),
                                coverage.exempt(),
                                coverage.missing(),
                                coverage.carried(),
                                coverage.oldestCarried()));
        var totals = day.totals().stream().collect(toMap(TrendTotal::indicatorId, one -> one));
        indicators.forEach(one -> cells.addAll(cells(totals.get(one.id()))));
        return cells;
    }

    /** @param total null where the regime does not show the indicator on the day */
    private static List<Object> cells(TrendTotal total) {
        if (total == null) {
            return Collections.nCopies(OF_INDICATOR.size(), null);
        }
        var behind = total.coverage();
        return Arrays.asList(
                Exact.of(total.value(), total.valueText()),
                total.from(),
                total.targetValue(),
                total.rate() == null ? null : total.rate().exact(),
                behind.fresh(),
                behind.carried(),
                behind.oldestCarried(),
                behind.notApplicable(),
                behind.none(),
                behind.lackingPart());
    }

    private static String said(boolean holds) {
        return holds ? "x" : null;
    }
}
