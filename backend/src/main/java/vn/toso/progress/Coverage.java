package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.progress.TrendDay.TrendCoverage;

/**
 * How many units are behind the totals. Computed from obligations and submissions, so that {@code 0 ≤ reported ≤ expected} and
 * {@code reported + missing + exempt = expected} always hold. {@link FigureCoverage} is the coverage of one indicator.
 */
public record Coverage(
        @NotNull @Schema(description = "Obligations of the date", examples = "24") int expected,
        @NotNull @Schema(examples = "22") int reported,
        @NotNull @Schema(description = "Of the reported, after the deadline") int late,
        @NotNull @Schema(description = "Of the reported, entered afterwards for a date before the regime was opened")
                int backfilled,
        @NotNull @Schema(description = "Of the reported, returned for correction") int returned,
        @NotNull @Schema(description = "Of the reported, with fewer figures than the regime asks for") int partial,
        @NotNull @Schema(description = "Exempt, and not reported") int exempt,
        @NotNull @Schema(examples = "2") int missing,
        @NotNull
                @Schema(
                        description =
                                """
                                Units with at least one figure of an earlier day in the totals, whether or not they \
                                have reported for the date; each total says how many it carries""")
                int carried,
        @Schema(description = "The earliest date of a carried figure") LocalDate oldestCarried,
        @Schema(description = "When the last report for the date came in") OffsetDateTime lastReceivedAt) {

    TrendCoverage counts() {
        return new TrendCoverage(
                expected, reported, late, backfilled, returned, partial, exempt, missing, carried, oldestCarried);
    }
}
