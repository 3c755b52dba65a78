package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * A row of a file that is skipped without being an error.
 *
 * @param row the row number in the spreadsheet, from 1
 * @param code stable code that clients translate: {@code total-row}, {@code says-nothing}, {@code merged-row},
 *     {@code note-without-change}
 */
public record LeftOutRow(@NotNull int row, @NotNull String code) {}
