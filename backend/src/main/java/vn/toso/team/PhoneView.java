package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The full phone number of a member, which answers contain only for a recorded request. */
@Schema(name = "TeamMemberPhone")
public record PhoneView(
        @NotNull UUID memberId,
        @Schema(description = "Absent if none is stored", examples = "0900000123") String phone) {}
