package vn.toso.shared.text;

import jakarta.validation.constraints.NotNull;

/** A name given by an administrator, in both languages of the product. */
public record Text(@NotNull String vi, @NotNull String en) {}
