package vn.toso.submission;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What units sent before a date, the latest first. */
record FigureHistory(Map<UUID, Map<UUID, List<PreviousFigure>>> byUnitAndIndicator) {

    /** How many numbers a form shows and a rule looks at. */
    private static final int RECENT = 5;

    static FigureHistory of(List<SubmissionRepository.Sent> sent) {
        Map<UUID, Map<UUID, List<PreviousFigure>>> byUnit = new HashMap<>();
        sent.stream()
                .collect(groupingBy(SubmissionRepository.Sent::unitId))
                .forEach((unitId, ofUnit) -> byUnit.put(
                        unitId,
                        ofUnit.stream()
                                .map(SubmissionRepository.Sent::figure)
                                .collect(groupingBy(PreviousFigure::indicatorId))));
        return new FigureHistory(byUnit);
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

    Map<UUID, List<RecentFigure>> recent(UUID unitId) {
        Map<UUID, List<RecentFigure>> recent = new HashMap<>();
        byUnitAndIndicator
                .getOrDefault(unitId, Map.of())
                .keySet()
                .forEach(indicatorId -> recent.put(indicatorId, recent(unitId, indicatorId)));
        return recent;
    }

    private List<PreviousFigure> of(UUID unitId, UUID indicatorId) {
        return byUnitAndIndicator.getOrDefault(unitId, Map.of()).getOrDefault(indicatorId, List.of());
    }
}
