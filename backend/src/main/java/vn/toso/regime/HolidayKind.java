package vn.toso.regime;

/** In which way a day is not what the day of the week says. */
public enum HolidayKind {
    /** Off by the Labour Code (Bộ luật Lao động 2019, Điều 112). */
    HOLIDAY,
    /** Off by announcement: in lieu of a holiday on a weekend, or swapped for one. */
    DAY_OFF,
    /** A Saturday or Sunday that is worked instead. */
    WORKING_DAY
}
