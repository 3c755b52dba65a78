package vn.toso.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.unit.Level;
import vn.toso.unit.UnitType;

/** A unit that begins on the effective day of a reorganisation. */
@Schema(name = "NewUnitOfReorganisation")
public record NewPlace(
        @OneLine
                @NotBlank
                @Size(max = MAX_REF)
                @Schema(description = "Identifies it within this request; chosen by the client", examples = "huu-lien")
                String ref,
        @NotNull Level level,
        @NotNull UnitType type,
        @OneLine @Size(max = MAX_CODE) @Schema(description = "National code; absent for a village", examples = "06400")
                String code,
        @OneLine @NotBlank @Size(max = MAX_NAME) @Schema(description = "Without the type", examples = "Hữu Liên")
                String name,
        @NotNull @Valid Place parent) {

    static final int MAX_REF = 50;
    static final int MAX_CODE = 20;
    static final int MAX_NAME = 100;
}
