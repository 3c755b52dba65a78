package vn.toso.intake;

import java.util.Map;
import vn.toso.shared.table.Cell;

/**
 * A row of a sheet in which figures stand.
 *
 * @param number as the spreadsheet counts, from 1
 * @param unit the cell of the unit's code; not blank
 * @param figures the cells that are not blank, by the code of their column; at least one
 */
record FilledRow(int number, Cell unit, Cell name, Cell note, Map<String, Cell> figures) {}
