package vn.toso.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a report stands, and which steps lead on from there. */
public enum ReportState {
    DRAFT,
    /** Trình ký: it holds its figures, and its words are not changed any more. */
    SUBMITTED,
    /** Ban hành. */
    ISSUED,
    /** A later edition stands in its place. */
    SUPERSEDED;

    private static final Map<ReportState, Map<ReportAction, ReportState>> STEPS = new EnumMap<>(Map.of(
            DRAFT, Map.of(ReportAction.EDIT, DRAFT, ReportAction.SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(ReportAction.WITHDRAW, DRAFT, ReportAction.ISSUE, ISSUED),
            ISSUED, Map.of(ReportAction.SUPERSEDE, SUPERSEDED),
            SUPERSEDED, Map.of()));

    /** @return nothing where the action leads nowhere from here */
    Optional<ReportState> after(ReportAction action) {
        return Optional.ofNullable(STEPS.get(this).get(action));
    }

    Set<ReportAction> actions() {
        return STEPS.get(this).keySet();
    }
}
