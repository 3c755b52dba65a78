package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time code, in any case, with or without hyphens and spaces. */
public record ActivationCode(@NotNull @Size(max = 100) @Schema(examples = SlipCode.EXAMPLE) String code) {}
