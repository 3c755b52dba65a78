package vn.toso.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** What the number of a figure counts or measures, as it is written after it: 35 hộ, 2,5 triệu đồng. */
public record Measure(
        @OneLine @NotBlank @Size(max = 30) @Schema(examples = "hộ") String vi,
        @OneLine @NotBlank @Size(max = 30) @Schema(examples = "households") String en) {

    /** @return null if {@code counts} alone does not say what is counted */
    static Measure of(Counts counts) {
        return switch (counts) {
            case PERSONS -> new Measure("người", "people");
            case ACCOUNTS -> new Measure("tài khoản", "accounts");
            case ORGANISATIONS -> new Measure("cơ quan, tổ chức", "organisations");
            case OTHER -> null;
        };
    }
}
