package vn.toso.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** A program that is to call the API. */
public record NewServiceAccount(
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "VNPT iGate huyện Hữu Lũng") String name,
        @NotNull @Schema(description = "It sends figures of this unit and the units below it") UUID unitId,
        @NotNull @Schema(description = "The first moment without access; at most two years from now")
                OffsetDateTime validTo,
        @Size(max = 500) String reason) {}
