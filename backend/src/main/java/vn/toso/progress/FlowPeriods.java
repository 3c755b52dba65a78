package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Leaf;
import vn.toso.succession.Column;
import vn.toso.target.UnitTarget;

/**
 * The first day from which the flows of a total are added up. It is the first day of the total's own target. If an indicator that
 * is part of a sum has no target, it is the day of the sum; if a unit has no target, it is the day of the unit asked about. So
 * columns and rows add up. Without any target it is the requested day, or else the first day of the year.
 */
final class FlowPeriods {

    private final Question question;
    private final Map<UUID, Map<UUID, UnitTarget>> targets;
    private final Map<UUID, UUID> wholes = new HashMap<>();

    FlowPeriods(Question question, Collection<UnitTarget> targets) {
        this.question = question;
        this.targets =
                targets.stream().collect(groupingBy(UnitTarget::unitId, toMap(UnitTarget::indicatorId, one -> one)));
        // The two numbers of a ratio have periods of their own.
        question.regime().indicators().stream().filter(one -> !one.ratio()).forEach(one -> one.partIds()
                .forEach(part -> wholes.putIfAbsent(part, one.id())));
    }

    /** @return null if the unit has no target for the indicator */
    UnitTarget target(UUID unit, UUID indicator) {
        return targets.getOrDefault(unit, Map.of()).get(indicator);
    }

    /**
     * The figures of a reported indicator to add up for a unit.
     *
     * @param indicator that is shown: the leaf itself, or what is computed from it
     */
    Column column(UUID unit, UUID indicator, Leaf leaf) {
        return switch (leaf.kind()) {
            case STOCK -> new Column(leaf.id(), null);
            case FLOW -> new Column(leaf.id(), since(unit, indicator));
            // What was found on the day counts for that day only, as a flow of one day does.
            case AS_FOUND -> new Column(leaf.id(), question.asOf());
        };
    }

    /** The first as-of date whose figures count. */
    LocalDate since(UUID unit, UUID indicator) {
        var calendar = question.regime().calendar();
        if (calendar.accumulates()) {
            // Each report already holds the sum, so only one report counts.
            return calendar.sumsFrom(question.asOf());
        }
        for (var one = indicator; one != null; one = wholes.get(one)) {
            var target = target(unit, one);
            if (target != null) {
                return target.target().periodFrom();
            }
        }
        if (!unit.equals(question.unit())) {
            return since(question.unit(), indicator);
        }
        return question.from() == null ? calendar.sumsFrom(question.targetsOn()) : question.from();
    }

    /** The first day that the sum covers. */
    LocalDate from(UUID unit, IndicatorRef indicator) {
        var since = since(unit, indicator.id());
        var calendar = question.regime().calendar();
        return calendar.accumulates() ? calendar.period(since).from() : since;
    }
}
