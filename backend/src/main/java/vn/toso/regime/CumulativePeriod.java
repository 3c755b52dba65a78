package vn.toso.regime;

/** How much of the reporting year a report covers, always from the first day of that year (Nghị định 09/2019/NĐ-CP). */
public enum CumulativePeriod {
    FIRST_QUARTER(3),
    HALF_YEAR(6),
    NINE_MONTHS(9),
    YEAR(12);

    /** How many months it spans, and so the number of the month in which it closes. */
    final int months;

    CumulativePeriod(int months) {
        this.months = months;
    }
}
