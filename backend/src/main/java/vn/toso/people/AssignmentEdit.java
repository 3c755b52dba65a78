package vn.toso.people;

import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new end of an assignment. */
public record AssignmentEdit(
        @Schema(description = "The first moment without the role; no end where absent") OffsetDateTime validTo,
        @Size(max = 500) @Schema(description = "Why or on what basis the role is given; stays as it is where absent")
                String reason) {}
