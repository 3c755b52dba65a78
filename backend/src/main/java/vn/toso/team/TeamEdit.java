package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.toso.shared.text.OneLine;

/** Corrects typing errors. A new name needs a reconstitution. */
public record TeamEdit(@OneLine @NotBlank @Size(max = 200) String name, @NotNull @Valid Decision founding) {}
