package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of the units that report stand behind the total of one indicator, and of which day their figures are. Counted
 * from the current revisions. Each unit is in exactly one of {@code fresh}, {@code carried}, {@code notApplicable} and
 * {@code none}, so these four add up to the units that report; on a date the regime asks for, to {@code expected}.
 */
public record FigureCoverage(
        @NotNull
                @Schema(
                        description =
                                """
                                Units with a figure of that very date, "nothing occurred" among them. A sum is of that \
                                date where none of its parts is of an earlier one; a flow, where it was answered for \
                                that date.""",
                        examples = "22")
                int fresh,
        @NotNull
                @Schema(
                        description =
                                """
                                Units in the total with a figure of an earlier day, also where they have reported for \
                                the date, but not this figure. Of a flow: units whose sum ends before the date.""")
                int carried,
        @Schema(description = "The earliest day of a carried figure") LocalDate oldestCarried,
        @NotNull
                @Schema(
                        description =
                                "Units whose latest answer is that it does not apply: not in the total, not missing")
                int notApplicable,
        @NotNull @Schema(description = "Units that have given no figure: not in the total", examples = "2") int none,
        @NotNull
                @Schema(
                        description =
                                """
                                Of `fresh` and `carried`: units whose sum lacks a part, for which they have given no figure; \
                                or what one of the units that passed into them has not given""")
                int lackingPart) {

    static final FigureCoverage NO_UNITS = new FigureCoverage(0, 0, null, 0, 0, 0);
    static final FigureCoverage NOT_APPLICABLE = new FigureCoverage(0, 0, null, 1, 0, 0);
    static final FigureCoverage NOTHING = new FigureCoverage(0, 0, null, 0, 1, 0);

    /** Of one unit with a figure. @param carried the day it is of; null for the date asked */
    static FigureCoverage of(LocalDate carried, boolean lacking) {
        return new FigureCoverage(carried == null ? 1 : 0, carried == null ? 0 : 1, carried, 0, 0, lacking ? 1 : 0);
    }

    /** Of one unit and an indicator, from its answers to what the indicator comes down to. */
    static FigureCoverage ofUnit(Collection<FigureCoverage> parts) {
        var all = parts.stream().reduce(NO_UNITS, FigureCoverage::plus);
        if (all.units() == 0) {
            return all.none > 0 ? NOTHING : NOT_APPLICABLE;
        }
        return of(all.oldestCarried, all.none > 0 || all.lackingPart > 0);
    }

    /** How many units are in the total. */
    int units() {
        return fresh + carried;
    }

    /** Of these units and others. */
    FigureCoverage plus(FigureCoverage other) {
        return new FigureCoverage(
                fresh + other.fresh,
                carried + other.carried,
                earlier(oldestCarried, other.oldestCarried),
                notApplicable + other.notApplicable,
                none + other.none,
                lackingPart + other.lackingPart);
    }

    /** @return null where both are */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
