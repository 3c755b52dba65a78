package vn.toso.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The progress of a unit on each of many days.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param today the tree of {@link TreeView#TODAY}
 * @param carry whether a stock may be taken from an earlier date
 */
record TrendQuestion(
        UUID regime, UUID unit, LocalDate from, LocalDate to, TreeView view, LocalDate today, boolean carry) {

    /** The date of the tree on which a day is answered. */
    LocalDate tree(LocalDate day) {
        return view == TreeView.TODAY ? today : day;
    }
}
