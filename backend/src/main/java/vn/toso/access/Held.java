package vn.toso.access;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A role in a unit that somebody holds now. */
public record Held(@NotNull UUID unitId, @NotNull Role role) {}
