package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;

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
        @NotNull OffsetDateTime expiresAt,
        @Schema(
                        description =
                                "Its use removes the person's second factors, because this was asked for, or because the code that it replaces would have done so")
                boolean removesSecondFactors) {

    /** What the trail says of the code. */
    Details describe(Details details) {
        if (removesSecondFactors) {
            details.about(AuditField.REMOVES_SECOND_FACTORS, true);
        }
        return details.made(AuditField.EXPIRES_AT, expiresAt);
    }
}
