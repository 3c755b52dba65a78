package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The period that a date closes, for use in a form, such as the third quarter of 2022.
 *
 * @param number its position among its kind in the year, from 1: a month from 1 to 12, a quarter from 1 to 4
 * @param year the reporting year, which is the calendar year of the closing date
 * @param from the first day, included
 * @param to the last day, included: the as-of date
 */
public record ReportingPeriod(
        @NotNull Kind kind,
        @NotNull @Schema(description = "Which one of its kind in the year, from 1") int number,
        @NotNull @Schema(description = "The year of the last day") int year,
        @NotNull @Schema(description = "The first day, included") LocalDate from,
        @NotNull @Schema(description = "The last day, included: the as-of date") LocalDate to) {

    @Schema(name = "PeriodKind")
    public enum Kind {
        MONTH,
        QUARTER,
        HALF_YEAR,
        NINE_MONTHS,
        YEAR,
        /** Two or four months, for which there is no name. */
        OTHER
    }

    /** @param months the length of the period, from 1 to 12 */
    static ReportingPeriod of(int months, LocalDate from, LocalDate to) {
        var kind =
                switch (months) {
                    case 1 -> Kind.MONTH;
                    case 3 -> Kind.QUARTER;
                    case 6 -> Kind.HALF_YEAR;
                    case 9 -> Kind.NINE_MONTHS;
                    case 12 -> Kind.YEAR;
                    default -> Kind.OTHER;
                };
        return new ReportingPeriod(kind, to.getMonthValue() / months, to.getYear(), from, to);
    }
}
