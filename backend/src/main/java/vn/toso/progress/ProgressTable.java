package vn.toso.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.table.Table;

/** The units right below one with their coverage, and of each indicator, by its code, the value, what is to be reached, and the rate. */
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
            "returned",
            "exempt",
            "missing",
            "carried",
            "oldest_carried",
            "last_received_at");

    private ProgressTable() {}

    static Table of(Progress shown) {
        var columns = new ArrayList<>(COLUMNS);
        for (var indicator : shown.indicators()) {
            columns.add(indicator.code());
            columns.add(indicator.code() + "_target");
            columns.add(indicator.code() + "_rate_percent");
        }
        return new Table(
                "tien-do",
                columns,
                shown.rows().stream().map(ProgressTable::row).toList());
    }

    private static List<Object> row(Progress.Row row) {
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
                coverage.returned(),
                coverage.exempt(),
                coverage.missing(),
                coverage.carried(),
                coverage.oldestCarried(),
                coverage.lastReceivedAt()));
        for (var total : row.totals()) {
            cells.add(total.value());
            cells.add(total.target() == null ? null : total.target().value());
            cells.add(total.rate() == null ? null : total.rate().percent());
        }
        return cells;
    }
}
