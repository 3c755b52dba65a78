package vn.toso.shared.table;

import java.util.BitSet;
import java.util.List;

/**
 * The cells of a file, or of one sheet of a workbook.
 *
 * @param name null if the file has no sheets
 * @param lines the lines that are not empty, from top to bottom
 * @param hiddenColumns the indexes of hidden columns, from 0
 * @param others the names of other visible sheets, which are not read
 * @param hidden the names of hidden sheets, which are not read
 */
public record Sheet(
        String name, List<Line> lines, List<Integer> hiddenColumns, List<String> others, List<String> hidden) {

    Sheet(String name, List<Line> lines, List<Integer> hiddenColumns) {
        this(name, lines, hiddenColumns, List.of(), List.of());
    }

    /**
     * @param number the row number in the spreadsheet, from 1
     * @param cells from column A on; trailing empty cells may be missing
     */
    public record Line(int number, List<Cell> cells, boolean hidden) {

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }

    Sheet among(List<String> otherSheets, List<String> hiddenSheets) {
        return new Sheet(name, lines, hiddenColumns, otherSheets, hiddenSheets);
    }

    /** The indexes of the columns that have a value in one of the lines. */
    public static BitSet filled(List<Line> lines) {
        var filled = new BitSet();
        for (var line : lines) {
            for (int i = 0; i < line.cells.size(); i++) {
                if (!line.cell(i).blank()) {
                    filled.set(i);
                }
            }
        }
        return filled;
    }

    /** The letters of a column index from 0: A, B, … Z, AA, … */
    public static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
