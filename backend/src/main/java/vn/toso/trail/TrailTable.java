package vn.toso.trail;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableWords;

/** Exports the trail. All changes of a row are in one cell, by the names of the fields. */
@ApplicationScoped
class TrailTable {

    private static final List<String> COLUMNS = List.of(
            "at",
            "actor",
            "subject",
            "action",
            "unit_level",
            "unit_code",
            "unit_name",
            "object_id",
            "about",
            "changes",
            "trace_id");

    private static final Map<String, String> VIETNAMESE = Map.ofEntries(
            entry("at", "Lúc"),
            entry("actor", "Ai"),
            entry("subject", "Mã tài khoản"),
            entry("action", "Việc"),
            entry("unit_level", "Cấp đơn vị"),
            entry("unit_code", "Mã đơn vị"),
            entry("unit_name", "Tên đơn vị"),
            entry("object_id", "Mã đối tượng"),
            entry("about", "Về"),
            entry("changes", "Thay đổi"),
            entry("trace_id", "Mã theo dõi"));

    private final TrailService trail;

    TrailTable(TrailService trail) {
        this.trail = trail;
    }

    /** Rows are read while the file is written. */
    Table write(TrailFilter filter, TableWords words) {
        trail.requireReadable(filter.unit());
        return new Table(
                "nhat-ky",
                words.headings(COLUMNS, VIETNAMESE),
                file -> trail.read(filter, row -> file.accept(cells(row, words))));
    }

    private static List<Object> cells(TrailRow row, TableWords words) {
        var unit = row.unit();
        return Arrays.asList(
                row.at(),
                row.actorName(),
                row.subject(),
                row.action().name(),
                unit == null ? null : words.of(unit.level(), unit.level().word()),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                row.objectId(),
                row.about().stream()
                        .map(one -> one.field() + ": " + text(one.value()))
                        .collect(joining("; ")),
                Stream.of(
                                row.changes().stream().map(TrailTable::change),
                                row.named().stream().map(field -> field + ": …"),
                                Stream.ofNullable(row.earlier()))
                        .flatMap(all -> all)
                        .collect(joining("; ")),
                row.traceId());
    }

    private static String change(TrailRow.Change change) {
        var field = change.of() == null ? change.field().name() : change.field() + " " + change.of();
        return field + ": " + text(change.before()) + " → " + text(change.after());
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "–" : value.toString();
    }
}
