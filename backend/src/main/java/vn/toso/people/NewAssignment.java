package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;

/** A role to give. */
public record NewAssignment(
        @NotNull UUID personId,
        @NotNull UUID unitId,
        @NotNull Role role,
        @Schema(description = "Now where absent; not in the past") OffsetDateTime validFrom,
        @Schema(description = "The first moment without the role; no end where absent") OffsetDateTime validTo,
        @Size(max = 500) String reason) {}
