package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Puts right what was mistyped. A new name is given by a reconstitution. */
public record TeamEdit(@NotBlank @Size(max = 200) String name, @NotNull @Valid Decision founding) {}
