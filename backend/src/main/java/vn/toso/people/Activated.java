package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose password a one-time code sets. */
public record Activated(
        @NotNull String username,
        @NotNull String fullName,
        @Schema(description = "Until when the code can be used; absent after it was used") OffsetDateTime expiresAt) {}
