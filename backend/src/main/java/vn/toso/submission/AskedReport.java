package vn.toso.submission;

import vn.toso.regime.Obligation;
import vn.toso.unit.UnitRef;

/**
 * A unit whose figures are asked for a date, and what it has sent.
 *
 * @param unit as it was called on that date
 * @param submission without what the caller may do with it; null where nothing was sent
 */
public record AskedReport(UnitRef unit, Obligation obligation, SubmissionView submission) {

    public ObligationStatus status() {
        return ObligationView.status(obligation, submission != null);
    }
}
