package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.WireName;

/**
 * A single error in a file of rows and columns.
 *
 * @param row the row number in the spreadsheet, from 1
 * @param column the column letters in the spreadsheet, from A
 * @param value the text that the user sees in the cell
 * @param code stable code that clients translate, such as {@code fraction}
 * @param sheet the name of the sheet; null if the file has no sheets
 * @param detail names or codes that the cell conflicts with; null if the code is enough
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
