package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the people whom an import has created get a slip if it is printed now. */
public record SlipsToPrint(
        @NotNull @Schema(description = "Into how many parts the import is printed") int parts,
        @NotNull @Schema(description = "Those who get a new code") int printed,
        @NotNull @Schema(description = "Those of them whose unused code would be revoked") int revoked,
        @NotNull @Schema(description = "Those who have set a password and keep it") int activated,
        @NotNull
                @Schema(
                        description =
                                "Those whose account is suspended or has ended, and those with roles outside the caller's units")
                int leftOut) {}
