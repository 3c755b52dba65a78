package vn.toso.submission;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The figures that units sent before a date, the latest first, followed by those inherited from their predecessors. */
record FigureHistory(Map<UUID, Map<UUID, List<PreviousFigure>>> byUnitAndIndicator, Map<UUID, Inherited> inherited) {

    /** The number of earlier values that a form shows and a rule looks at. */
    static final int RECENT = 5;

    /**
     * @param before by indicator, what the predecessors held together on the last days before the unit began
     * @param from by indicator, the units whose figures are in the latest of {@code before}
     * @param divided units that were divided without shares; {@code before} does not contain their figures
     */
    record Inherited(Map<UUID, List<PreviousFigure>> before, Map<UUID, Set<UUID>> from, Set<UUID> divided) {

        private static final Inherited NOTHING = new Inherited(Map.of(), Map.of(), Set.of());
    }

    /** The last figure or mark; null if there is none. */
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

    /** The last answers; an indicator without one has no entry. */
    Map<UUID, PreviousFigure> previous(UUID unitId, Collection<UUID> indicators) {
        return indicators.stream()
                .map(one -> previous(unitId, one))
                .filter(Objects::nonNull)
                .collect(toMap(PreviousFigure::indicatorId, one -> one));
    }

    /** Whether the unit itself has sent fewer numbers than a rule looks at. */
    boolean lacks(UUID unitId, UUID indicatorId) {
        return own(unitId, indicatorId).stream()
                        .filter(figure -> figure.value() != null)
                        .count()
                < RECENT;
    }

    /** All units that passed figures on, and those that could not because they were divided without shares. */
    Set<UUID> inheritedFrom() {
        return inherited.values().stream()
                .flatMap(
                        one -> Stream.concat(one.from().values().stream().flatMap(Set::stream), one.divided().stream()))
                .collect(toSet());
    }

    /** The units from which the previous figure was inherited; empty if the unit sent it itself. */
    Set<UUID> carriedFrom(UUID unitId, UUID indicatorId) {
        return own(unitId, indicatorId).isEmpty()
                ? inherited(unitId).from().getOrDefault(indicatorId, Set.of())
                : Set.of();
    }

    /** Units that were divided without shares, into this unit and others; empty once the unit has answered itself. */
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
