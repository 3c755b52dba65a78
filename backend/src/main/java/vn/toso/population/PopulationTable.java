package vn.toso.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;

/** Exports and imports population counts as a table. A row holds the counts of one unit for one year from one source. */
@ApplicationScoped
class PopulationTable {

    static final List<String> COLUMNS = List.of(
            "unit_level",
            "unit_code",
            "unit_name",
            "parent_code",
            "year",
            "total",
            "aged_15_and_over",
            "households",
            "source");

    private static final TableColumns READ = TableColumns.of(COLUMNS, "unit_level", "unit_code", "year");

    private final PopulationService populations;
    private final PopulationRows rows;
    private final TableBatch tables;

    PopulationTable(PopulationService populations, PopulationRows rows, TableBatch tables) {
        this.populations = populations;
        this.rows = rows;
        this.tables = tables;
    }

    /** Exports all rows of the list. A unit without counts gets a row to fill in. */
    @Transactional
    Table write(Integer year, PopulationFilter filter) {
        var listed = populations.rows(year, filter, null, Integer.MAX_VALUE);
        return new Table(
                "dan-so", COLUMNS, listed.stream().map(PopulationTable::cells).toList());
    }

    static List<Object> cells(PopulationRow row) {
        return cells(row, row.counted());
    }

    /** @param held null if there are no counts */
    static List<Object> cells(PopulationRow row, Population held) {
        var counted = held == null ? Population.NONE : held;
        return Arrays.asList(
                row.unit().level().name(),
                row.unit().code(),
                row.unit().name(),
                row.parentCode(),
                row.year(),
                counted.total(),
                counted.aged15AndOver(),
                counted.households(),
                counted.source());
    }

    @Transactional
    Reply<ImportReport> read(TableBatch.Sent sent) {
        return tables.take("importPopulations", sent, READ, ImportReport.class, rows.reading(sent.dryRun()));
    }
}
