package vn.toso.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.ImportedRow;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.Level;

/** Reads the rows of a table of counts, and writes those that say something new. */
@ApplicationScoped
class PopulationRows {

    private static final Map<String, String> COLUMN_OF =
            Map.of("/total", "total", "/aged15AndOver", "aged_15_and_over", "/households", "households");

    private static final int MAX_SOURCE = 200;

    private final PopulationService populations;

    PopulationRows(PopulationService populations) {
        this.populations = populations;
    }

    private record Counted(TableRow row, PopulationRepository.Named unit, Population counted) {}

    record Checked(List<ImportedRow> rows, List<PopulationRepository.Write> writes) {}

    TableBatch.Work<Checked, ImportReport> reading(boolean dryRun) {
        return new TableBatch.Work<>() {
            @Override
            public Checked check(List<TableRow> rows) {
                return PopulationRows.this.check(rows);
            }

            @Override
            public void write(Checked checked) {
                populations.write(checked.writes());
            }

            @Override
            public ImportReport report(Checked checked, List<CellError> errors) {
                return new ImportReport(dryRun, checked.rows(), errors);
            }
        };
    }

    private Checked check(List<TableRow> rows) {
        var counted = rows.stream().map(this::counted).filter(Objects::nonNull).toList();
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
                one.row().wrong(one.unit().code() == null ? "unit_name" : "unit_code", "unknown-unit");
            } else {
                take(one, there.get(i), editable, seen, checked);
            }
        }
        return checked;
    }

    private static void take(Counted one, PopulationRow there, Set<UUID> editable, Set<String> seen, Checked checked) {
        var unit = there.unit();
        if (!editable.contains(unit.id())) {
            one.row().wrong("unit_code", "not-your-population");
        }
        if (one.unit().name() != null && !one.unit().name().equals(unit.name())) {
            // The code of another time, or of another unit.
            one.row().wrong("unit_name", "differs");
        }
        if (!seen.add(unit.id() + " " + there.year())) {
            one.row().wrong("unit_code", "repeated");
        }
        if (one.row().failed()) {
            return;
        }
        boolean same = one.counted().equals(there.counted());
        if (!same) {
            checked.writes()
                    .add(new PopulationRepository.Write(unit.id(), there.year(), there.version(), one.counted()));
        }
        var outcome = same ? Outcome.UNCHANGED : there.counted() == null ? Outcome.CREATED : Outcome.CHANGED;
        checked.rows().add(new ImportedRow(one.row().number(), unit.name(), outcome));
    }

    /** @return null where the row says nothing, or cannot be read */
    private Counted counted(TableRow row) {
        var counted = new Population(
                row.count("total"), row.count("aged_15_and_over"), row.count("households"), row.text("source"));
        if (counted.equals(new Population(null, null, null, null)) && !row.failed()) {
            return null;
        }
        var level = row.required("unit_level") == null ? null : row.constant("unit_level", Level.class);
        var code = level == Level.VILLAGE ? row.text("unit_code") : row.required("unit_code");
        boolean byName = level == Level.VILLAGE && code == null;
        var name = byName ? row.required("unit_name") : row.text("unit_name");
        var parentCode = byName ? row.required("parent_code") : row.text("parent_code");
        var year = year(row);
        if (row.required("source") != null && counted.source().length() > MAX_SOURCE) {
            row.wrong("source", "wrong-size");
        }
        var wrong = row.failed() ? null : PopulationService.contradiction(counted);
        if (wrong != null) {
            row.wrong(COLUMN_OF.get(wrong.pointer()), wrong.code());
        }
        if (row.failed()) {
            return null;
        }
        var unit =
                new PopulationRepository.Named(level.name(), code, name, parentCode, year, populations.lastDay(year));
        return new Counted(row, unit, counted);
    }

    private static Integer year(TableRow row) {
        var year = row.required("year") == null ? null : row.count("year");
        if (year != null && (year < PopulationResource.FIRST_YEAR || year > PopulationResource.LAST_YEAR)) {
            row.wrong("year", "out-of-range");
            return null;
        }
        return year == null ? null : year.intValue();
    }
}
