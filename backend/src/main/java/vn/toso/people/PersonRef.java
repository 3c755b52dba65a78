package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The account of a person or a program. */
public record PersonRef(
        @NotNull UUID id,
        @NotNull PersonKind kind,
        @NotNull String username,
        @NotNull String fullName,
        @NotNull PersonState state) {}
