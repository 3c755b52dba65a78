package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * A heading of a file.
 *
 * @param column the column letters in the spreadsheet, from A
 * @param heading the text that the user sees
 * @param readAs the column that it stands for; {@code -} if it is deliberately skipped, null if it is unknown
 */
public record Heading(@NotNull String column, @NotNull String heading, String readAs) {}
