package vn.toso.population;

import jakarta.persistence.Tuple;
import vn.toso.shared.page.Cursor;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/**
 * The counts of a unit for a year.
 *
 * @param parentCode the code of the unit above, if the unit itself has none
 * @param counted null if there are no counts
 */
record PopulationRow(UnitRef unit, String foldedName, String parentCode, int year, int version, Population counted) {

    /** The columns that {@link #of} reads, from {@code unit_version v} and {@code unit_population p}. */
    static final String COLUMNS = UnitRef.columns("v")
            + ", v.folded_name, v.parent_code, p.year as counted_year, p.version, p.total, p.aged_15_and_over, p.households, p.source";

    /** @param year the year asked for, used if there are no counts */
    static PopulationRow of(Tuple row, Integer year) {
        var unit = UnitRef.of(row);
        var foldedName = row.get("folded_name", String.class);
        var parentCode = row.get("parent_code", String.class);
        var counted = row.get("counted_year", Integer.class);
        if (counted == null) {
            return new PopulationRow(unit, foldedName, parentCode, year, 0, null);
        }
        return new PopulationRow(
                unit,
                foldedName,
                parentCode,
                counted,
                row.get("version", Integer.class),
                new Population(
                        row.get("total", Long.class),
                        row.get("aged_15_and_over", Long.class),
                        row.get("households", Long.class),
                        row.get("source", String.class)));
    }

    Cursor position() {
        return UnitOrder.position(unit, foldedName);
    }

    PopulationView view(boolean editable) {
        return counted == null
                ? new PopulationView(unit, year, version, null, null, null, null, editable)
                : new PopulationView(
                        unit,
                        year,
                        version,
                        counted.total(),
                        counted.aged15AndOver(),
                        counted.households(),
                        counted.source(),
                        editable);
    }
}
