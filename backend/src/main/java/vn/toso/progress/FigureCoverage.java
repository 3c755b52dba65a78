package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many reporting units are in the total of one indicator, and how old their figures are. Counted from the current
 * revisions. Each unit counts once in {@code fresh}, {@code carried}, {@code notApplicable} or {@code none}, so these four add
 * up to the number of reporting units, which on an asked date is {@code expected}.
 */
public record FigureCoverage(
        @NotNull
                @Schema(
                        description =
                                """
                                Units with a figure of the date itself, including "nothing occurred". A sum counts if \
                                none of its parts is of an earlier date; a flow, if it was answered for the date.""",
                        examples = "22")
                int fresh,
        @NotNull
                @Schema(
                        description =
                                """
                                Units in the total with a figure of an earlier day, including those that have reported \
                                for the date without this figure. For a flow: units whose sum ends before the date.""")
                int carried,
        @Schema(description = "The earliest day of a carried figure") LocalDate oldestCarried,
        @NotNull
                @Schema(
                        description =
                                "Units whose latest answer is that it does not apply: neither in the total nor missing")
                int notApplicable,
        @NotNull @Schema(description = "Units that have given no figure: not in the total", examples = "2") int none,
        @NotNull
                @Schema(
                        description =
                                """
                                Of `fresh` and `carried`: units without a figure for a part of the sum, or with a \
                                predecessor without one""")
                int lackingPart) {

    /** The number of units in the total. */
    int units() {
        return fresh + carried;
    }

    /** @return the earlier date; null if both are null */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
