package vn.toso.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** A predecessor outside the installation. No total contains it, so it is stored by name. */
public record OutsideUnit(
        @OneLine
                @NotNull
                @NotBlank
                @Size(max = 100)
                @Schema(description = "With the type, which no other member contains", examples = "xã Dương Quang")
                String name,
        @OneLine @Size(max = 20) @Schema(examples = "01849") String code,
        @OneLine @Size(max = 200) @Schema(description = "Where it lay", examples = "thành phố Bắc Kạn")
                String within) {}
