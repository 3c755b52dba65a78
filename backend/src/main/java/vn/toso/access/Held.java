package vn.toso.access;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A role that the caller holds in a unit now. */
public record Held(@NotNull UUID unitId, @NotNull Role role) {}
