package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.progress.FigureCoverage;

/**
 * How many reporting units are in a total, as frozen. Each unit is in one of the first four counts, which {@link
 * FigureCoverage} explains.
 */
public record Behind(
        @NotNull @Schema(description = "Units with a figure of that very date") int fresh,
        @NotNull @Schema(description = "Units in the value with a figure of an earlier day") int carried,
        @Schema(description = "The earliest day of a carried figure") LocalDate oldestCarried,
        @NotNull @Schema(description = "Units with the mark \"not applicable\"") int notApplicable,
        @NotNull @Schema(description = "Units that have given no figure") int none,
        @NotNull @Schema(description = "Units in the value whose sum lacks a part") int lackingPart) {

    static Behind of(FigureCoverage coverage) {
        return new Behind(
                coverage.fresh(),
                coverage.carried(),
                coverage.oldestCarried(),
                coverage.notApplicable(),
                coverage.none(),
                coverage.lackingPart());
    }

    /** The number of reporting units. */
    int all() {
        return fresh + carried + notApplicable + none;
    }
}
