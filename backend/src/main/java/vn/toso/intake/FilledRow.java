package vn.toso.intake;

import java.util.Map;
import vn.toso.shared.table.Cell;

/**
 * A row of a sheet with at least one figure.
 *
 * @param number the row number in the spreadsheet, from 1
 * @param unit the cell with the unit's code; not blank
 * @param figures the cells that are not blank, by column code; at least one
 */
record FilledRow(int number, Cell unit, Cell name, Cell note, Map<String, Cell> figures) {}
