package vn.toso.contact;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The full phone number of a contact, which answers contain only for a recorded request. */
public record ContactPhone(
        @NotNull UUID unitId,
        @Schema(description = "Absent if none is stored", examples = "0900000123") String phone) {}
