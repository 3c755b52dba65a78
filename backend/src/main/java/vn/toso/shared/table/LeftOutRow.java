package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * A row of a file that is not taken in, and is no error.
 *
 * @param row as the spreadsheet counts, from 1
 * @param code stable and what a client translates: {@code total-row}, {@code says-nothing}, {@code merged-row},
 *     {@code note-without-change}
 */
public record LeftOutRow(@NotNull int row, @NotNull String code) {}
