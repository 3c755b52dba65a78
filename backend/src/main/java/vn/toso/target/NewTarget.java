package vn.toso.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.Counts;
import vn.toso.shared.text.Name;

/** A target that is declared for the first time. */
public record NewTarget(
        @NotNull UUID unitId,
        @NotNull @Valid Name name,
        @NotNull Counts counts,
        @Schema(
                        description =
                                "A target in percent: `sharePercent` of this count of the unit, and of each unit below it, is to be reached")
                PercentOf percentOf,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Denominated> indicators,
        @NotNull LocalDate periodFrom,
        @NotNull @Schema(description = "Exclusive") LocalDate periodTo,
        @NotNull @Valid Declaration declaration) {

    public record Denominated(
            @NotNull UUID indicatorId,
            @Schema(description = "`SHARE` if absent; required if the indicator counts accounts and the target persons")
                    RateMethod method,
            @NotNull
                    @Min(0)
                    @Max(4)
                    @Schema(description = "How many decimals the rate is printed with, from 0 to 4", examples = "2")
                    Integer rateDigits) {}
}
