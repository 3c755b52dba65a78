package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.table.Words;
import vn.toso.shared.text.Name;

/**
 * Exports and imports holidays as a table with one day per row. Days that are not in the table stay as they are, because
 * announcements come one by one. An import confirms no year: only a person can say whether a list is complete.
 */
@ApplicationScoped
class HolidayTable {

    private static final List<String> COLUMNS = List.of("date", "name", "name_en", "working", "kind", "source");

    private static final TableColumns READ = TableColumns.of(COLUMNS, "date");

    private enum Working {
        YES,
        NO
    }

    private static final Words<Working> WORKING = Words.of(Working.class)
            .and(Working.YES, "x", "có", "1", "true", "làm bù", "đi làm")
            .and(Working.NO, "không", "0", "false", "nghỉ");

    private static final Words<HolidayKind> KINDS = Words.of(HolidayKind.class)
            .and(HolidayKind.HOLIDAY, "nghỉ lễ", "lễ", "tết")
            .and(HolidayKind.DAY_OFF, "nghỉ bù", "nghỉ hoán đổi")
            .and(HolidayKind.WORKING_DAY, "làm bù");

    private static final Map<String, String> COLUMN_OF = Map.of(
            "/date", "date",
            "/kind", "working",
            "/name/vi", "name",
            "/name/en", "name_en",
            "/source", "source");

    private final HolidayService holidays;
    private final TableImport tables;

    HolidayTable(HolidayService holidays, TableImport tables) {
        this.holidays = holidays;
        this.tables = tables;
    }

    /**
     * @param from the first day, included
     * @param to the last day, included
     */
    Table write(LocalDate from, LocalDate to) {
        return new Table(
                "ngay-nghi",
                COLUMNS,
                holidays.list(from, to).stream().map(HolidayTable::row).toList());
    }

    private static List<Object> row(HolidayView view) {
        return row(view.date(), view.kind(), view.name().vi(), view.name().en(), view.source());
    }

    private static List<Object> row(NewHoliday day) {
        return row(day.date(), day.kind(), day.name().vi(), day.name().en(), day.source());
    }

    private static List<Object> row(LocalDate date, HolidayKind kind, String vi, String en, String source) {
        var working = kind == HolidayKind.WORKING_DAY ? Working.YES : Working.NO;
        return Arrays.asList(date, vi, en, working.name(), kind.name(), source);
    }

    @Transactional
    Reply<ImportReport> read(TableBatch.Sent sent) {
        holidays.requireAdministrator();
        var plan =
                new TableImport.Plan("importHolidays", READ, "name", COLUMN_OF, UnaryOperator.identity(), this::take);
        return tables.take(sent, plan);
    }

    private Taken take(TableRow row) {
        var date = row.requiredDate("date");
        if (row.failed()) {
            return null;
        }
        var held = holidays.find(date);
        var vi = row.kept("name", held.map(one -> one.name().vi()).orElse(null), row.text("name"));
        var en = row.kept("name_en", held.map(one -> one.name().en()).orElse(vi), row.text("name_en"));
        var source = row.kept("source", held.map(NewHoliday::source).orElse(null), row.text("source"));
        var kind = kind(row, held);
        if (row.failed()) {
            return null;
        }
        var read = tables.valid(new NewHoliday(date, kind, new Name(vi, en), source));
        if (held.isEmpty()) {
            holidays.add(read);
            return Taken.between(COLUMNS, null, row(read));
        }
        if (held.get().equals(read)) {
            return Taken.unchanged();
        }
        holidays.change(read);
        return Taken.between(COLUMNS, row(held.get()), row(read));
    }

    /** The kind of a day. A list need not say it; a day off of unknown kind counts as one by announcement. */
    private static HolidayKind kind(TableRow row, Optional<NewHoliday> held) {
        var working = row.constant("working", WORKING);
        var named = row.constant("kind", KINDS);
        var before = held.map(NewHoliday::kind).orElse(HolidayKind.DAY_OFF);
        if (working == null) {
            return named == null ? before : named;
        }
        if (named != null && (named == HolidayKind.WORKING_DAY) != (working == Working.YES)) {
            row.wrong("working", CommonViolation.DIFFERS);
        }
        if (working == Working.YES) {
            return HolidayKind.WORKING_DAY;
        }
        if (named != null) {
            return named;
        }
        return before == HolidayKind.WORKING_DAY ? HolidayKind.DAY_OFF : before;
    }
}
