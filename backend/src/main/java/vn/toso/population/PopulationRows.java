package vn.toso.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.LeftOut;
import vn.toso.shared.table.ReadTable;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableFindings;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.Level;
import vn.toso.unit.UnitViolation;

/** Checks the rows of a table of counts, and writes those that differ from the stored counts. */
@ApplicationScoped
class PopulationRows {

    private static final Map<String, String> COLUMN_OF =
            Map.of("/total", "total", "/aged15AndOver", "aged_15_and_over", "/households", "households");

    private static final List<String> VALUES = List.of("total", "aged_15_and_over", "households", "source");

    private static final int MAX_SOURCE = 200;

    private final PopulationService populations;

    PopulationRows(PopulationService populations) {
        this.populations = populations;
    }

    /** A row with its cells parsed, before the unit is looked up. */
    private record Counted(TableRow row, PopulationRepository.Named unit, Population said) {}

    record Checked(List<ImportedRow> rows, List<PopulationRepository.Write> writes) {}

    TableBatch.Work<Checked, ImportReport> reading(boolean dryRun) {
        return new TableBatch.Work<>() {
            @Override
            public Checked check(List<TableRow> rows, ReadTable table) {
                return PopulationRows.this.check(rows, table);
            }

            @Override
            public void write(Checked checked) {
                populations.write(checked.writes());
            }

            @Override
            public ImportReport report(Checked checked, TableFindings found, CellErrors errors) {
                return ImportReport.of(dryRun, checked.rows(), found, errors);
            }
        };
    }

    private Checked check(List<TableRow> rows, ReadTable table) {
        var counted = rows.stream()
                .map(row -> counted(row, table))
                .filter(Objects::nonNull)
                .toList();
        var there = populations.named(counted.stream().map(Counted::unit).toList());
        var editable = populations.editable(there.stream()
                .filter(Objects::nonNull)
                .map(found -> found.unit().id())
                .toList());
        var checked = new Checked(new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<String>();
        for (int i = 0; i < counted.size(); i++) {
            var one = counted.get(i);
            if (there.get(i) == null) {
                one.row().wrong(one.unit().code() == null ? "unit_name" : "unit_code", UnitViolation.UNKNOWN_UNIT);
            } else {
                take(one, there.get(i), editable, seen, checked);
            }
        }
        return checked;
    }

    private static void take(Counted one, PopulationRow there, Set<UUID> editable, Set<String> seen, Checked checked) {
        var unit = there.unit();
        var row = one.row();
        if (!editable.contains(unit.id())) {
            row.wrong("unit_code", PopulationViolation.NOT_YOUR_POPULATION);
        }
        if (one.unit().name() != null && !unit.isNamed(one.unit().name())) {
            // The code belongs to another unit, or did at another time.
            row.wrong("unit_name", CommonViolation.DIFFERS);
        }
        if (!seen.add(unit.id() + " " + there.year())) {
            row.wrong("unit_code", CommonViolation.REPEATED);
        }
        var held = there.counted() == null ? Population.NONE : there.counted();
        var now = new Population(
                row.kept("total", held.total(), one.said().total()),
                row.kept("aged_15_and_over", held.aged15AndOver(), one.said().aged15AndOver()),
                row.kept("households", held.households(), one.said().households()),
                row.kept("source", held.source(), one.said().source()));
        check(row, now);
        if (row.failed()) {
            return;
        }
        boolean same = now.equals(held);
        if (!same) {
            checked.writes().add(new PopulationRepository.Write(unit.id(), there.year(), there.version(), held, now));
        }
        var before = PopulationTable.cells(there);
        var changes = FieldChange.between(PopulationTable.COLUMNS, before, PopulationTable.cells(there, now));
        var outcome = same ? Outcome.UNCHANGED : there.counted() == null ? Outcome.CREATED : Outcome.CHANGED;
        checked.rows().add(new ImportedRow(row.number(), unit.name(), outcome, changes));
    }

    /** Counts need a source, and parts must not exceed the total. */
    private static void check(TableRow row, Population now) {
        if (now.source() == null) {
            row.wrong("source", row.clears("source") ? CommonViolation.NOT_CLEARABLE : CommonViolation.REQUIRED);
        } else if (now.source().length() > MAX_SOURCE) {
            row.wrong("source", CommonViolation.WRONG_SIZE);
        }
        var wrong = row.failed() ? null : PopulationService.contradiction(now);
        if (wrong != null) {
            row.wrong(COLUMN_OF.get(wrong.pointer()), wrong.code());
        }
    }

    /** @return null if the row has no values or cannot be read */
    private Counted counted(TableRow row, ReadTable table) {
        if (VALUES.stream().allMatch(row::blank)) {
            table.leaveOut(row, LeftOut.SAYS_NOTHING);
            return null;
        }
        var said = new Population(
                row.count("total"), row.count("aged_15_and_over"), row.count("households"), row.text("source"));
        var level = row.required("unit_level") == null ? null : row.word("unit_level", Level::ofWords);
        boolean village = level == Level.VILLAGE;
        var code = village || level == null ? row.text("unit_code") : row.code("unit_code", level.codeDigits());
        boolean byName = village && code == null;
        if (!village) {
            row.required("unit_code");
        }
        var name = byName ? row.required("unit_name") : row.text("unit_name");
        var parentCode = byName ? row.required("parent_code") : row.text("parent_code");
        var year = year(row);
        if (level == null
                || year == null
                || (code == null && !byName)
                || (byName && (name == null || parentCode == null))) {
            return null;
        }
        return new Counted(
                row,
                new PopulationRepository.Named(level.name(), code, name, parentCode, year, populations.lastDay(year)),
                said);
    }

    private static Integer year(TableRow row) {
        var year = row.required("year") == null ? null : row.count("year");
        if (year != null && (year < PopulationResource.FIRST_YEAR || year > PopulationResource.LAST_YEAR)) {
            row.wrong("year", CommonViolation.OUT_OF_RANGE);
            return null;
        }
        return year == null ? null : year.intValue();
    }
}
