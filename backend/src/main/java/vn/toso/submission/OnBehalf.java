package vn.toso.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gave the figures, if somebody else typed them in. */
@Embeddable
public record OnBehalf(
        @NotNull @Enumerated(EnumType.STRING) Medium medium,
        @NotBlank @Size(max = 200) @Schema(description = "Who gave the figures", examples = "Chủ tịch UBND xã")
                String informant) {

    /** How the figures reached the person who typed them in. */
    public enum Medium {
        PHONE,
        ZALO,
        PAPER,
        OTHER
    }
}
