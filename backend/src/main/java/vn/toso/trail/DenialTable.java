package vn.toso.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.table.Table;

/** Exports the counts of denials. */
@ApplicationScoped
class DenialTable {

    private static final List<String> COLUMNS =
            List.of("hour", "actor", "subject", "operation", "problem", "count", "last_at");

    private final TrailService trail;

    DenialTable(TrailService trail) {
        this.trail = trail;
    }

    /** Rows are read while the file is written. */
    Table write(UUID unit, String subject) {
        trail.requireReadable(unit);
        return new Table("tu-choi", COLUMNS, file -> trail.readDenials(unit, subject, row -> file.accept(cells(row))));
    }

    private static List<Object> cells(DenialRow row) {
        return Arrays.asList(
                row.hour(), row.actorName(), row.subject(), row.operation(), row.problem(), row.count(), row.lastAt());
    }
}
