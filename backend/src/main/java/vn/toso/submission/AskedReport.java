package vn.toso.submission;

import vn.toso.regime.Obligation;
import vn.toso.unit.UnitRef;

/**
 * A unit that a regime asks for figures on a date, and the submission that the unit has sent.
 *
 * @param unit with its name and code on that date
 * @param submission without the actions that the caller may take; null if nothing was sent
 */
public record AskedReport(UnitRef unit, Obligation obligation, SubmissionView submission) {

    public ObligationStatus status() {
        return ObligationView.status(obligation, submission != null);
    }
}
