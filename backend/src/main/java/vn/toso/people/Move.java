package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new home unit of a person. */
@Schema(name = "PersonMove")
public record Move(
        @NotNull @Schema(description = "Also gets the roles held in the home unit until now") UUID unitId,
        @Size(max = 500) String reason) {}
