package vn.toso.submission;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What units sent before a date, the latest first; and before that, what came to them out of other units. */
record FigureHistory(Map<UUID, Map<UUID, List<PreviousFigure>>> byUnitAndIndicator, Map<UUID, Inherited> inherited) {

    /** How many numbers a form shows and a rule looks at. */
    static final int RECENT = 5;

    /**
     * @param before by indicator, what the predecessors held together on the last days before the unit began
     * @param from by indicator, whose the latest of that is
     * @param divided units that were divided without shares, whose figures are not in it
     */
    record Inherited(Map<UUID, List<PreviousFigure>> before, Map<UUID, Set<UUID>> from, Set<UUID> divided) {

        private static final Inherited NOTHING = new Inherited(Map.of(), Map.of(), Set.of());
    }

    /** The last figure or mark; null where there is none. */
    PreviousFigure previous(UUID unitId, UUID indicatorId) {
        return of(unitId, indicatorId).stream().findFirst().orElse(null);
    }

    List<RecentFigure> recent(UUID unitId, UUID indicatorId) {
        return of(unitId, indicatorId).stream()
                .filter(figure -> figure.value() != null)
                .limit(RECENT)
                .map(figure -> new RecentFigure(figure.asOf(), figure.value()))
                .toList();
    }

    Map<UUID, List<RecentFigure>> recent(UUID unitId, Collection<UUID> indicators) {
        return indicators.stream().collect(toMap(one -> one, one -> recent(unitId, one)));
    }

    /** Whether there are fewer own numbers than a rule looks at. */
    boolean lacks(UUID unitId, UUID indicatorId) {
        return own(unitId, indicatorId).stream()
                        .filter(figure -> figure.value() != null)
                        .count()
                < RECENT;
    }

    /** All units that something came out of, or would have if there were shares. */
    Set<UUID> inheritedFrom() {
        return inherited.values().stream()
                .flatMap(
                        one -> Stream.concat(one.from().values().stream().flatMap(Set::stream), one.divided().stream()))
                .collect(toSet());
    }

    /** Out of which units the previous figure came; empty where it is the unit's own. */
    Set<UUID> carriedFrom(UUID unitId, UUID indicatorId) {
        return own(unitId, indicatorId).isEmpty()
                ? inherited(unitId).from().getOrDefault(indicatorId, Set.of())
                : Set.of();
    }

    /** Units that were divided into this one and others without shares, while it has not answered itself. */
    Set<UUID> dividedWithoutShares(UUID unitId, UUID indicatorId) {
        return own(unitId, indicatorId).isEmpty() ? inherited(unitId).divided() : Set.of();
    }

    private List<PreviousFigure> of(UUID unitId, UUID indicatorId) {
        return Stream.concat(
                        own(unitId, indicatorId).stream(),
                        inherited(unitId).before().getOrDefault(indicatorId, List.of()).stream())
                .toList();
    }

    private List<PreviousFigure> own(UUID unitId, UUID indicatorId) {
        return byUnitAndIndicator.getOrDefault(unitId, Map.of()).getOrDefault(indicatorId, List.of());
    }

    private Inherited inherited(UUID unitId) {
        return inherited.getOrDefault(unitId, Inherited.NOTHING);
    }
}
