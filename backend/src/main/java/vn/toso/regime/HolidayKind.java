package vn.toso.regime;

/** How a day differs from its day of the week. */
public enum HolidayKind {
    /** A public holiday under the Labour Code (Bộ luật Lao động 2019, Điều 112). */
    HOLIDAY,
    /** A day off by announcement, in lieu of a holiday on a weekend or swapped for a weekend. */
    DAY_OFF,
    /** A Saturday or Sunday that is worked. */
    WORKING_DAY
}
