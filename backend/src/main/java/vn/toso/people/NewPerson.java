package vn.toso.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PhoneNumber;

/** A person who gets an account, and perhaps a role. */
public record NewPerson(
        @OneLine
                @Size(max = 64)
                @Schema(
                        description = "Made from the name where absent: lower case, without diacritics",
                        examples = "hoangthibe")
                String username,
        @OneLine @NotBlank @Size(max = 200) String fullName,
        @OneLine @Size(max = 255) String email,
        @OneLine @Size(max = 30) @Schema(description = PhoneNumber.DESCRIPTION) String phone,
        @NotNull @Schema(description = "The home unit") UUID unitId,
        @Valid FirstRole role) {

    /** A role that the person gets at once. */
    @Schema(name = "NewPersonRole")
    public record FirstRole(
            @NotNull Role role,
            @Schema(description = "The home unit where absent") UUID unitId,
            @Schema(description = "The first moment without the role; no end where absent") OffsetDateTime validTo,
            @Size(max = 500) String reason) {

        NewAssignment in(UUID homeUnitId) {
            return new NewAssignment(null, unitId == null ? homeUnitId : unitId, role, null, validTo, reason);
        }
    }
}
