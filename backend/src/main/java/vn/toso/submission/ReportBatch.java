package vn.toso.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.Standing;
import vn.toso.shared.problem.Problem;
import vn.toso.submission.FigureCheck.Before;

/** The reports of many units for one date: each is checked by itself, and none is written yet. */
public final class ReportBatch {

    private final Before before;
    private final Map<UUID, Standing> standings;
    private final Sender sender;
    private final String reason;
    private final Instant receivedAt;
    private final List<Sending> sendings = new ArrayList<>();
    private final List<Change<Content>> changes = new ArrayList<>();

    ReportBatch(Before before, Map<UUID, Standing> standings, Sender sender, String reason, Instant receivedAt) {
        this.before = before;
        this.standings = standings;
        this.sender = sender;
        this.reason = reason;
        this.receivedAt = receivedAt;
    }

    /**
     * Adds the figures of one unit. The same figures as before change nothing; other figures are a correction.
     *
     * @param asked of a unit that this batch has not received yet
     * @param remark stored with the figures that change; if none changes, it is not stored
     * @throws Problem if the figures cannot be received
     */
    public Outcome receive(AskedReport asked, List<Figure> figures, Remark remark) {
        var unitId = asked.unit().id();
        var there = asked.submission();
        if (there != null && new HashSet<>(there.figures()).equals(new HashSet<>(figures))) {
            return Outcome.UNCHANGED;
        }
        var permissions = SubmissionPermissions.of(standings, unitId);
        if (there == null) {
            permissions.requireSubmit();
        } else {
            permissions.requireCorrect(there.state(), reason);
        }
        var content = new Content(figures, FigureCheck.check(before, unitId, figures, remark), reason, null, null);
        if (there == null) {
            sendings.add(new Sending(asked.obligation(), content, sender(unitId), receivedAt));
            return Outcome.SUBMITTED;
        }
        changes.add(new Change<>(there.id(), there.version(), content));
        return Outcome.CORRECTED;
    }

    List<Sending> sendings() {
        return sendings;
    }

    List<Change<Content>> changes() {
        return changes;
    }

    Sender sender(UUID unitId) {
        return sender.through(SubmissionPermissions.of(standings, unitId).channel(sender.channel()));
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
