package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * A heading of a file.
 *
 * @param column as the spreadsheet names it, from A
 * @param heading as a person sees it
 * @param readAs the column that it stands for; {@code -} for one that is knowingly passed over, null for an unknown one
 */
public record Heading(@NotNull String column, @NotNull String heading, String readAs) {}
