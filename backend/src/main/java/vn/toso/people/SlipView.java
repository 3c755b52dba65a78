package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time code, which is shown once. */
@Schema(name = "Slip")
public record SlipView(
        @NotNull @Schema(examples = SlipCode.EXAMPLE) String code,
        @NotNull
                @Schema(
                        description =
                                "Where the code is used. Without a public address of the SPA, the path in the SPA",
                        examples = "https://toso.example.vn/kich-hoat#" + SlipCode.EXAMPLE)
                String link,
        @NotNull OffsetDateTime expiresAt) {}
