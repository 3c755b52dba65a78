package vn.toso.shared.table;

import jakarta.validation.constraints.NotNull;

/**
 * A remark on how a file was interpreted, so that nothing is ignored silently.
 *
 * @param code stable code that clients translate: {@code title-rows}, {@code hidden-rows}, {@code hidden-columns},
 *     {@code other-sheets}, {@code hidden-sheets}, {@code columns-passed-over}, {@code columns-missing},
 *     {@code zeros-restored}, {@code merged-cells}, {@code past-members}, {@code earlier-roles}, {@code shared-contact},
 *     {@code phones-restored}, {@code hidden-characters}
 * @param count the number of rows, columns, sheets or cells concerned
 * @param value the names of all columns or sheets concerned; for rows and cells, the first one as the user sees it
 */
public record TableNote(@NotNull String code, @NotNull int count, @NotNull String value) {}
