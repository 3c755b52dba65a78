package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many reporting units have reported, and how; each member is counted over the units of the date. */
public record Counted(
        @NotNull int expected,
        @NotNull int reported,
        @NotNull int late,
        @NotNull int missing,
        @NotNull int exempt,
        @Schema(
                        description =
                                "The number of reported units with fewer figures than asked; absent in reports that were frozen before this count existed")
                Integer partial,
        @Schema(
                        description =
                                "The number of reported units that were entered after the regime was opened; absent if there are none")
                Integer backfilled) {

    boolean anyPartial() {
        return partial != null && partial > 0;
    }

    /** The units that had to report. */
    int asked() {
        return expected - exempt;
    }
}
