package vn.toso.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The parameters of a trend: the progress of a unit on each of many days.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param today the date of the tree for {@link TreeView#TODAY}
 * @param carry whether a stock may be taken from an earlier date
 */
record TrendQuestion(
        UUID regime, UUID unit, LocalDate from, LocalDate to, TreeView view, LocalDate today, boolean carry) {

    /** The date of the tree that a day is shown on. */
    LocalDate tree(LocalDate day) {
        return view == TreeView.TODAY ? today : day;
    }
}
