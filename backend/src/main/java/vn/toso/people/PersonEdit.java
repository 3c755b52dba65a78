package vn.toso.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PhoneNumber;

/** What is known of a person. The user name stays. */
public record PersonEdit(
        @OneLine @NotBlank @Size(max = 200) String fullName,
        @OneLine @Size(max = 255) @Schema(description = "None where absent") String email,
        @OneLine @Size(max = 30) @Schema(description = "None where absent. " + PhoneNumber.DESCRIPTION) String phone) {}
