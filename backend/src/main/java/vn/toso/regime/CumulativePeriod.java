package vn.toso.regime;

/** The part of the reporting year that a report covers, from the first day of that year (Nghị định 09/2019/NĐ-CP). */
public enum CumulativePeriod {
    FIRST_QUARTER(3),
    HALF_YEAR(6),
    NINE_MONTHS(9),
    YEAR(12);

    /** The length in months, which is also the number of the month in which the period closes. */
    final int months;

    CumulativePeriod(int months) {
        this.months = months;
    }
}
