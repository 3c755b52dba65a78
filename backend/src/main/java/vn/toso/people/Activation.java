package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time code and the password that its person has chosen. */
public record Activation(
        @NotNull @Size(max = 100) @Schema(examples = SlipCode.EXAMPLE) String code,
        @NotNull
                @Size(max = 200)
                @Schema(
                        description =
                                "At least 12 characters, not the user name nor the code, and not in the list of common passwords",
                        format = "password")
                String password) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Activation";
    }
}
