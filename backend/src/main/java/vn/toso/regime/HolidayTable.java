package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.table.Table;

/** Holidays as a table. */
@ApplicationScoped
class HolidayTable {

    private static final List<String> COLUMNS = List.of("date", "kind", "name_vi", "name_en");

    private final HolidayService holidays;

    HolidayTable(HolidayService holidays) {
        this.holidays = holidays;
    }

    /** @param from and to, both included */
    Table write(LocalDate from, LocalDate to) {
        return new Table(
                "ngay-nghi",
                COLUMNS,
                holidays.list(from, to).items().stream().map(HolidayTable::row).toList());
    }

    private static List<Object> row(HolidayView view) {
        return Arrays.asList(
                view.date(), view.kind().name(), view.name().vi(), view.name().en());
    }
}
