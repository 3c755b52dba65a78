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
 * The units right below one with their coverage and the codes of the indicators that a report does not answer; and of each
 * indicator, by its code, the value, what is to be reached, the rate, and the units that stand behind the value.
 */
final class ProgressTable {

    private static final List<String> COLUMNS = List.of(
            "unit_level",
            "unit_code",
            "unit_name",
            "status",
            "timeliness",
            "expected",
            "reported",
            "late",
            "backfilled",
            "returned",
            "partial",
            "exempt",
            "missing",
            "carried",
            "oldest_carried",
            "last_received_at",
            "unanswered");

    private ProgressTable() {}

    static Table of(Progress shown) {
        var columns = new ArrayList<>(COLUMNS);
        for (var indicator : shown.indicators()) {
            columns.add(indicator.code());
            columns.add(indicator.code() + "_from");
            columns.add(indicator.code() + "_target");
            columns.add(indicator.code() + "_rate_percent");
            columns.add(indicator.code() + "_fresh");
            columns.add(indicator.code() + "_carried");
            columns.add(indicator.code() + "_oldest_carried");
            columns.add(indicator.code() + "_not_applicable");
            columns.add(indicator.code() + "_none");
            columns.add(indicator.code() + "_lacking_part");
        }
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
                row.timeliness() == null ? null : row.timeliness().name(),
                coverage.expected(),
                coverage.reported(),
                coverage.late(),
                coverage.backfilled(),
                coverage.returned(),
                coverage.partial(),
                coverage.exempt(),
                coverage.missing(),
                coverage.carried(),
                coverage.oldestCarried(),
                coverage.lastReceivedAt(),
                row.unanswered().isEmpty()
                        ? null
                        : row.unanswered().stream().map(codes::get).collect(joining(" "))));
        for (var total : row.totals()) {
            cells.add(total.exact());
            cells.add(total.from());
            cells.add(total.target() == null ? null : total.target().value());
            cells.add(total.rate() == null ? null : total.rate().exact());
            var behind = total.coverage();
            cells.add(behind.fresh());
            cells.add(behind.carried());
            cells.add(behind.oldestCarried());
            cells.add(behind.notApplicable());
            cells.add(behind.none());
            cells.add(behind.lackingPart());
        }
        return cells;
    }
}
