package vn.toso.access;

/**
 * How somebody stands to a unit.
 *
 * @param reports for this very unit, which is still there
 * @param reported for it, until it ended
 * @param oversees it from above, or its successor where it has ended: reviews, returns, enters on its behalf
 */
public record Standing(boolean reports, boolean reported, boolean oversees) {}
