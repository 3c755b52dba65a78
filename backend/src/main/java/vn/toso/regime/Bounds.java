package vn.toso.regime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.Rule.Severity;

/** The rules that follow from the bounds in the definitions of indicators. */
final class Bounds {

    private final List<IndicatorRef> indicators;

    private Bounds(List<IndicatorRef> indicators) {
        this.indicators = indicators;
    }

    /** @param indicators of a regime, which shows everything that its ratios are computed from */
    static List<Rule> of(List<IndicatorRef> indicators) {
        var bounds = new Bounds(indicators);
        return indicators.stream()
                .filter(one -> one.answer().min() != null || one.answer().max() != null)
                .filter(one -> one.reported() || one.ratio())
                .map(bounds::rule)
                .toList();
    }

    private Rule rule(IndicatorRef indicator) {
        var min = indicator.answer().min();
        var max = indicator.answer().max();
        return indicator.ratio()
                ? new Rule.RatioRange(
                        Severity.ERROR,
                        leaves(indicator.partIds().get(0)),
                        leaves(indicator.partIds().get(1)),
                        min,
                        max)
                : new Rule.Range(Severity.ERROR, indicator.id(), whole(min), whole(max));
    }

    private static Long whole(BigDecimal bound) {
        return bound == null ? null : Long.valueOf(bound.longValueExact());
    }

    private List<UUID> leaves(UUID id) {
        var leaves = new ArrayList<UUID>();
        indicators.stream().filter(one -> one.id().equals(id)).forEach(one -> {
            if (one.reported()) {
                leaves.add(id);
            } else {
                one.partIds().forEach(part -> leaves.addAll(leaves(part)));
            }
        });
        return leaves;
    }
}
