package vn.toso.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableWords;

/** Exports the counts of denials. */
@ApplicationScoped
class DenialTable {

    private static final List<String> COLUMNS =
            List.of("hour", "actor", "subject", "operation", "problem", "count", "last_at");

    private static final Map<String, String> VIETNAMESE = Map.of(
            "hour", "Giờ",
            "actor", "Ai",
            "subject", "Mã tài khoản",
            "operation", "Thao tác",
            "problem", "Lý do",
            "count", "Số lần",
            "last_at", "Lần cuối");

    private final TrailService trail;

    DenialTable(TrailService trail) {
        this.trail = trail;
    }

    /** Rows are read while the file is written. */
    Table write(DenialFilter filter, TableWords words) {
        trail.requireReadable(filter.unit());
        return new Table(
                "tu-choi",
                words.headings(COLUMNS, VIETNAMESE),
                file -> trail.readDenials(filter, row -> file.accept(cells(row))));
    }

    private static List<Object> cells(DenialRow row) {
        return Arrays.asList(
                row.hour(), row.actorName(), row.subject(), row.operation(), row.problem(), row.count(), row.lastAt());
    }
}
