package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Corrects typing errors. A new name needs a reconstitution. */
public record TeamEdit(@NotBlank @Size(max = 200) String name, @NotNull @Valid Decision founding) {}
