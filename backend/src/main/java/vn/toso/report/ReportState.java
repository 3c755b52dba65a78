package vn.toso.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of a report and the steps that are possible in it. */
public enum ReportState {
    DRAFT,
    /** Trình ký: figures and texts are frozen. */
    SUBMITTED,
    /** Ban hành. */
    ISSUED,
    /** A later edition has been issued. */
    SUPERSEDED;

    private static final Map<ReportState, Map<ReportAction, ReportState>> STEPS = new EnumMap<>(Map.of(
            DRAFT, Map.of(ReportAction.EDIT, DRAFT, ReportAction.SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(ReportAction.WITHDRAW, DRAFT, ReportAction.ISSUE, ISSUED),
            ISSUED,
                    Map.of(
                            ReportAction.SUPERSEDE,
                            SUPERSEDED,
                            ReportAction.ATTACH,
                            ISSUED,
                            ReportAction.REPLACE_FILE,
                            ISSUED),
            SUPERSEDED, Map.of(ReportAction.ATTACH, SUPERSEDED, ReportAction.REPLACE_FILE, SUPERSEDED)));

    /** @return empty if the action is not possible in this state */
    Optional<ReportState> after(ReportAction action) {
        return Optional.ofNullable(STEPS.get(this).get(action));
    }

    Set<ReportAction> actions() {
        return STEPS.get(this).keySet();
    }
}
