package vn.toso.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.regime.FigureRow;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.succession.DayReports;

/**
 * The standing on a date of a unit that the regime asks.
 *
 * @param state null if the unit has not reported; then timeliness, receivedAt and figures are null too
 * @param unanswered the asked indicators that its report does not answer, in the order of the regime; empty if it has not
 *     reported
 */
record Standing(
        SubmissionState state,
        Timeliness timeliness,
        Instant receivedAt,
        FigureRow figures,
        boolean exempt,
        List<UUID> unanswered) {

    static DayReports reports(Map<UUID, Standing> standings) {
        var figures = new HashMap<UUID, FigureRow>();
        standings.forEach((unit, standing) -> {
            if (standing.reported()) {
                figures.put(unit, standing.figures);
            }
        });
        return new DayReports(standings.keySet(), figures);
    }

    static Standing missing(boolean exempt) {
        return new Standing(null, null, null, null, exempt, List.of());
    }

    /** @param standing null if the regime does not ask on the date */
    static boolean isExempt(Standing standing) {
        return standing != null && standing.exempt && !standing.reported();
    }

    boolean reported() {
        return state != null;
    }

    boolean missing() {
        return !reported() && !exempt;
    }

    boolean returned() {
        return state == SubmissionState.RETURNED;
    }

    boolean partial() {
        return !unanswered.isEmpty();
    }
}
