package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * One thing that is wrong with a file of rows and columns.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column as the spreadsheet names it, from A
 * @param value as a person sees it there
 * @param code stable and what a client translates, such as {@code fraction}
 * @param sheet of a workbook; null for a file that has none
 * @param detail the names or codes of what the cell is wrong against; null where the code says it all
 */
public record CellError(
        @NotNull int row,
        @NotNull String column,
        @NotNull String value,
        @NotNull String code,
        String sheet,
        String detail) {

    public CellError(int row, String column, String value, String code) {
        this(row, column, value, code, null);
    }

    public CellError(int row, String column, String value, String code, String sheet) {
        this(row, column, value, code, sheet, null);
    }
}
