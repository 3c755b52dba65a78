package vn.toso.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeView;

/**
 * @param unit the one asked about
 * @param asOf the date of the figures
 * @param tree the date of the tree: the same, or a later one into whose units the figures are carried
 * @param targetsOn the date whose targets say from when flows are summed
 * @param carry whether a stock may be taken from an earlier date than asOf
 * @param from the first as-of date of a flow that no target is set for; null for the regime's own
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

    boolean asks() {
        return regime.calendar().asksFor(asOf);
    }

    /** The indicators that each unit is asked for itself, in the order of the regime. */
    List<UUID> askedIndicators() {
        return regime.indicators().stream()
                .filter(IndicatorRef::reported)
                .map(IndicatorRef::id)
                .toList();
    }
}
