package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.target.Rate;
import vn.toso.target.TargetRef;

public record Total(
        @NotNull UUID indicatorId,
        @Schema(description = "Absent where no unit has given a figure: that is not 0", examples = "2205") Long value,
        @NotNull @Schema(description = "Units whose figures are in it: `coverage.fresh` and `coverage.carried`")
                int units,
        @NotNull @Schema(description = "From how many units it has a figure of the date, and what it carries or lacks")
                FigureCoverage coverage,
        TargetRef target,
        Rate rate) {}
