package vn.toso.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeView;

/**
 * The parameters of a progress query.
 *
 * @param unit the unit asked about
 * @param asOf the date of the figures
 * @param tree the date of the tree: the same date, or a later one into whose units the figures are carried
 * @param targetsOn the date whose targets decide from when flows are summed; null if none do
 * @param carry whether a stock may be taken from a date before asOf
 * @param from the first as-of date of flows without a target; null for the regime's own
 */
record Question(
        RegimeView regime,
        UUID unit,
        LocalDate asOf,
        LocalDate tree,
        LocalDate targetsOn,
        TreeView view,
        boolean carry,
        LocalDate from) {

    /** The sums from a first day on, whatever targets say. */
    static Question withoutTargets(RegimeView regime, UUID unit, LocalDate asOf, LocalDate from) {
        return new Question(regime, unit, asOf, asOf, null, TreeView.THEN, true, from);
    }

    boolean asks() {
        return regime.calendar().asksFor(asOf);
    }

    /** The indicators that units report themselves, in the order of the regime. */
    List<UUID> askedIndicators() {
        return regime.indicators().stream()
                .filter(IndicatorRef::reported)
                .map(IndicatorRef::id)
                .toList();
    }
}
