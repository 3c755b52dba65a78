package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.WireName;

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
@Schema(requiredProperties = "code")
public record CellError(
        @NotNull int row,
        @NotNull String column,
        @NotNull String value,
        @NotNull @Schema(ref = "CellCode") WireName code,
        String sheet,
        String detail) {

    public CellError(int row, String column, String value, WireName code) {
        this(row, column, value, code, null);
    }

    public CellError(int row, String column, String value, WireName code, String sheet) {
        this(row, column, value, code, sheet, null);
    }
}
