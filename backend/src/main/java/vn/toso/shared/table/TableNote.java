package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * What a file holds besides its rows, or says otherwise than the product would, and how that was understood: nothing is
 * passed over without a word.
 *
 * @param code stable and what a client translates: {@code title-rows}, {@code hidden-rows}, {@code hidden-columns}, {@code
 *     other-sheets}, {@code hidden-sheets}, {@code columns-passed-over}, {@code columns-missing}, {@code zeros-restored}, {@code
 *     merged-cells}, {@code past-members}, {@code earlier-roles}
 * @param count of the rows, columns, sheets or cells that it is about
 * @param value all columns and sheets by their names, of rows and cells the first as a person sees it
 */
public record TableNote(@NotNull String code, @NotNull int count, @NotNull String value) {}
