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
 */
public record CellError(
        @NotNull int row, @NotNull String column, @NotNull String value, @NotNull String code, String sheet) {

    public CellError(int row, String column, String value, String code) {
        this(row, column, value, code, null);
    }
}
