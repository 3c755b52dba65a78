package vn.toso.progress;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.table.Table;

/**
 * Exports the units directly below a unit with their coverage and the codes of unanswered indicators; for each indicator, in
 * columns named after its code, the value, target, rate and coverage.
 */
final class ProgressTable {

    private static final List<String> UNIT = List.of("unit_level", "unit_code", "unit_name", "status", "timeliness");

    private static final List<String> LAST = List.of("last_received_at", "unanswered");

    private ProgressTable() {}

    static Table of(Progress shown) {
        var columns = new ArrayList<>(UNIT);
        columns.addAll(FigureColumns.COVERAGE);
        columns.addAll(LAST);
        shown.indicators().stream().flatMap(FigureColumns::of).forEach(columns::add);
        var codes = shown.indicators().stream().collect(toMap(IndicatorRef::id, IndicatorRef::code));
        return new Table(
                "tien-do",
                columns,
                shown.rows().stream().map(row -> row(row, codes)).toList());
    }

    private static List<Object> row(Progress.Row row, Map<UUID, String> codes) {
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
        cells.add(
                row.unanswered().isEmpty()
                        ? null
                        : row.unanswered().stream().map(codes::get).collect(joining(" ")));
        for (var total : row.totals()) {
            var target = total.target() == null ? null : total.target().value();
            cells.addAll(FigureColumns.total(total.exact(), total.from(), target, total.rate(), total.coverage()));
        }
        return cells;
    }
}
