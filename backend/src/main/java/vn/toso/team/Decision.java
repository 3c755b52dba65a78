package vn.toso.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PersonName;

/** The document that founds, reconstitutes or dissolves a team. */
@Schema(name = "TeamDecision")
public record Decision(
        @OneLine @NotBlank @Size(max = 100) @Schema(description = "Number and symbol", examples = "45/QĐ-UBND")
                String number,
        @NotNull LocalDate date,
        @OneLine
                @PersonName(office = true)
                @NotBlank
                @Size(max = 200)
                @Schema(description = "Who signed it, with their office", examples = "Chủ tịch UBND xã Yên Bình")
                String signer) {}
