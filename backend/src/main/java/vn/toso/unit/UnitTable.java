package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;

/** Exports units as a table. A country has eleven thousand, so it reads page by page. */
@ApplicationScoped
class UnitTable {

    private static final List<String> COLUMNS = List.of(
            "level", "code", "name", "type", "parent_level", "parent_code", "parent_name", "valid_from", "valid_to");

    private final UnitService units;

    UnitTable(UnitService units) {
        this.units = units;
    }

    /** All units of the list. */
    Table write(UnitFilter filter, LocalDate asOf) {
        var rows = Page.all(next -> units.list(filter, asOf, Cursor.parse(next, UnitOrder.CURSOR_KEYS), Page.MAX_LIMIT))
                .map(UnitTable::row);
        return new Table("don-vi", COLUMNS, rows::iterator);
    }

    private static List<Object> row(UnitView view) {
        var above = view.ancestors();
        var parent = above.isEmpty() ? null : above.get(above.size() - 1);
        return Arrays.asList(
                view.level().name(),
                view.code(),
                view.name(),
                view.type().name(),
                parent == null ? null : parent.level().name(),
                parent == null ? null : parent.code(),
                parent == null ? null : parent.name(),
                view.validFrom(),
                view.validTo());
    }
}
