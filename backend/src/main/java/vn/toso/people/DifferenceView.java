package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an account at the identity provider differs from the person here. */
@Schema(name = "AccountDifference")
public record DifferenceView(
        @NotNull @Schema(description = "The account's id at the identity provider") String subject,
        @NotNull DifferenceKind kind,
        @Schema(description = "Absent if nobody here has the account") PersonRef person,
        @Schema(description = "Absent if there is no account") String accountUsername,
        @NotNull OffsetDateTime foundAt) {}
