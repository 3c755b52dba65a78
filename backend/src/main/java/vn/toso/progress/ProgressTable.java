package vn.toso.progress;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.table.Table;

/**
 * Exports the units directly below a unit with their coverage and the codes of unanswered indicators; for each indicator, in
 * columns named after its code, the value, target, rate and coverage, or of a ratio the percentage, its numbers and the coverage.
 */
final class ProgressTable {

    private static final List<String> UNIT = List.of("unit_level", "unit_code", "unit_name", "status", "timeliness");

    private static final List<String> LAST = List.of("last_received_at", "unanswered");

    private ProgressTable() {}

    static Table of(Progress shown) {
        return new Table(
                "tien-do",
                columns(shown.indicators()),
                shown.rows().stream()
                        .map(row -> row(row, shown, shown.indicators()))
                        .toList());
    }

    static List<String> columns(Collection<IndicatorRef> indicators) {
        var columns = new ArrayList<>(UNIT);
        columns.addAll(FigureColumns.COVERAGE);
        columns.addAll(LAST);
        indicators.stream().flatMap(FigureColumns::of).forEach(columns::add);
        return columns;
    }

    /**
     * @param shown the answer with the row
     * @param indicators those that have columns; empty cells for what the regime does not show on the date
     */
    static List<Object> row(Progress.Row row, Progress shown, Collection<IndicatorRef> indicators) {
        var unit = row.unit();
        var coverage = row.coverage();
        var cells = new ArrayList<Object>(Arrays.asList(
                unit.level().name(),
                unit.code(),
                unit.name(),
                row.status() == null ? null : row.status().name(),
                row.timeliness() == null ? null : row.timeliness().name()));
        cells.addAll(FigureColumns.coverage(coverage.counts()));
        cells.add(coverage.lastReceivedAt());
        cells.add(row.unanswered().isEmpty() ? null : codes(row.unanswered(), shown.indicators()));
        var totals = row.totals().stream().collect(toMap(Total::indicatorId, total -> total));
        indicators.forEach(one -> cells.addAll(cells(one, totals.get(one.id()))));
        return cells;
    }

    private static String codes(List<UUID> ids, List<IndicatorRef> indicators) {
        var codes = indicators.stream().collect(toMap(IndicatorRef::id, IndicatorRef::code));
        return ids.stream().map(codes::get).collect(joining(" "));
    }

    /** @param total null if the regime does not show the indicator on the date */
    private static List<Object> cells(IndicatorRef indicator, Total total) {
        if (total == null) {
            return FigureColumns.noTotal();
        }
        if (indicator.ratio()) {
            return FigureColumns.ratio(total.ratio(), total.from(), total.coverage());
        }
        var target = total.target() == null ? null : total.target().value();
        return FigureColumns.total(total.exact(), total.from(), target, total.rate(), total.coverage());
    }
}
